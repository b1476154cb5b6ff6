package dev.oriel.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What one run of a benchmark found, ready to be written. Immutable; equal reports give equal files.
 *
 * @param summary a paragraph under the title, or ""
 */
public record Report(String title, String summary, Facts facts, List<Section> sections) {

    public Report {
        sections = List.copyOf(sections);
    }

    /** Writes {@code name.json}, {@code name.md} and {@code name.html} and answers their paths, in this order. */
    public List<Path> writeTo(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        return List.of(
                Files.writeString(folder.resolve(name + ".json"), JsonReport.of(this)),
                Files.writeString(folder.resolve(name + ".md"), MarkdownReport.of(this)),
                Files.writeString(folder.resolve(name + ".html"), HtmlReport.of(this)));
    }
}
