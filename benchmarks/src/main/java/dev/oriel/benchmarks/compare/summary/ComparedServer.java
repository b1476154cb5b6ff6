package dev.oriel.benchmarks.compare.summary;

import java.util.List;

/**
 * A server of the comparison.
 *
 * @param missing why it was left out; empty if it took part
 */
public record ComparedServer(String name, String about, List<String> missing) {

    public ComparedServer {
        missing = List.copyOf(missing);
    }
}
