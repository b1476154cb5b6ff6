package dev.oriel.benchmarks.compare;

import java.util.List;

/** Somebody asked for a server, workload, link, viewers or profile that does not exist; the message lists those that do. */
public final class UnknownNameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownNameException(String kind, String name, List<String> valid) {
        super("no " + kind + " \"" + name + "\"; there are: " + String.join(", ", valid));
    }
}
