package dev.oriel.benchmarks.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.oriel.benchmarks.compare.measure.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes each run as a line of JSON when it is over, so that a comparison that is ended early leaves what it has. */
final class RunLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    RunLog(Path file) {
        this.file = file;
    }

    void add(RunResult result) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("server", result.key().server());
        line.put("workload", result.key().setting().workload());
        line.put("link", result.key().setting().link());
        line.put("viewers", result.key().setting().viewers());
        line.put("repeat", result.key().repeat());
        result.failure().ifPresent(why -> line.put("failure", why));
        Map<String, Double> figures = new LinkedHashMap<>();
        result.figures()
                .asMap()
                .forEach((figure, value) -> figures.put(
                        figure.unit().isEmpty() ? figure.title() : figure.title() + " (" + figure.unit() + ")", value));
        line.put("figures", figures);
        line.put("bytesByEncoding", result.bytesByEncoding());
        Files.writeString(
                file, JSON.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
