package dev.oriel.benchmarks.report;

import java.util.List;

/**
 * A heading with what belongs to it.
 *
 * @param text plain text under the heading: what was asked and how to read the answer; empty lines part paragraphs
 */
public record Section(String heading, String text, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }
}
