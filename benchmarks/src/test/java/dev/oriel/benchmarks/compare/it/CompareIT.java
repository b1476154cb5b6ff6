package dev.oriel.benchmarks.compare.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar compares real servers for a moment; afterwards nothing of it may run. */
final class CompareIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, List<String>> FIGURES = Map.of(
            "latency", List.of("latency p50 (ms)", "traffic (MB/s)", "server CPU (%)"),
            "echo", List.of("echo p50 (ms)", "traffic (MB/s)", "server CPU (%)"),
            "refresh", List.of("CPU per megapixel (ms)", "per megapixel (kB)", "updates (1/s)"));

    @TempDir
    Path folder;

    private List<JsonNode> runs() throws IOException {
        List<JsonNode> runs = new ArrayList<>();
        for (String line : Files.readAllLines(results().resolve("runs.jsonl"))) {
            runs.add(JSON.readTree(line));
        }
        return runs;
    }

    private Path results() throws IOException {
        try (Stream<Path> made = Files.list(folder.resolve("results"))) {
            return made.findFirst().orElseThrow(() -> new AssertionError("no results"));
        }
    }

    private CompareProcess compare(int seconds, String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("--results", folder.resolve("results").toString(), "--repeat", "1"));
        arguments.addAll(List.of(
                "--seconds", Integer.toString(seconds), "--warm-up", "0.5", "--settle", "2", "--size", "800x600"));
        arguments.addAll(List.of(more));
        return CompareProcess.start(arguments);
    }

    @Test
    void fillsARowForEachServerAndWorkload() throws IOException {
        try (CompareProcess process =
                compare(1, "--servers", "oriel,tigervnc", "--workloads", "latency,echo,refresh")) {
            assertThat(process.awaitEnd()).as(process.output()).isZero();
            assertThat(process.leftRunning()).isEmpty();

            List<JsonNode> runs = runs();
            assertThat(runs).as(process.output()).hasSize(6).allSatisfy(run -> {
                assertThat(run.path("failure").isMissingNode())
                        .as(run.toString())
                        .isTrue();
                JsonNode figures = run.path("figures");
                assertThat(figures.path("peak memory (MiB)").asDouble()).isPositive();
                assertThat(figures.has("max error end")).isTrue();
                assertThat(run.path("bytesByEncoding").size()).isPositive();
                assertThat(FIGURES.get(run.path("workload").asText()))
                        .as(run.toString())
                        .allSatisfy(figure ->
                                assertThat(figures.path(figure).asDouble()).isPositive());
            });
            assertThat(results().resolve("compare.html")).isNotEmptyFile();
            assertThat(Files.readString(results().resolve("compare.md"))).contains("oriel / tigervnc");
        }
    }

    @Test
    void whatIsMissingDiesOrHangsIsARowAndNotTheEnd() throws IOException {
        Path rivals = Files.createDirectories(folder.resolve("rivals"));
        describe(rivals, "absent", "no-such-server", "\"true\"");
        describe(rivals, "dies", "sh", "\"echo these were my last words; exit 3\"");
        describe(rivals, "hangs", "sh", "\"echo waiting; sleep 600 & sleep 600\"");

        try (CompareProcess process =
                compare(1, "--rivals", rivals.toString(), "--servers", "absent,dies,hangs", "--workloads", "idle")) {
            assertThat(process.awaitEnd()).as(process.output()).isZero();
            assertThat(process.leftRunning()).isEmpty();

            assertThat(process.output()).contains("missing: absent", "dies: idle", "FAILED");
            assertThat(runs()).extracting(run -> run.path("server").asText()).containsExactly("dies", "hangs");
            assertThat(runs().get(0).path("failure").asText()).contains("exit code 3", "these were my last words");
            assertThat(runs().get(1).path("failure").asText()).contains("not ready within 1 s", "waiting");
            assertThat(Files.readString(results().resolve("compare.md"))).contains("no-such-server", "What failed");
        }
    }

    private static void describe(Path folder, String name, String program, String script) throws IOException {
        Files.writeString(folder.resolve(name + ".json"), """
                {"name": "%s", "about": "a test", "programs": {"it": {"candidates": ["%s"], "hint": "nowhere"}},
                 "processes": [{"name": "it", "command": ["{program:it}", "-c", %s], "ready": "rfb", "readySeconds": 1}],
                 "viewer": "rfb://127.0.0.1:{port}"}
                """.formatted(name, program, script));
    }

    @Test
    void aSignalEndsEverything() throws IOException {
        try (CompareProcess process = compare(600, "--servers", "tigervnc", "--workloads", "typing")) {
            process.awaitDescendants(4);
            process.terminate();
            process.awaitEnd();
            assertThat(process.leftRunning()).isEmpty();
        }
    }
}
