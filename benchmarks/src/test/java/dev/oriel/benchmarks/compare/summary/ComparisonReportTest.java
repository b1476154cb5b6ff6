package dev.oriel.benchmarks.compare.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.benchmarks.compare.measure.Figure;
import dev.oriel.benchmarks.compare.measure.Figures;
import dev.oriel.benchmarks.compare.measure.RunKey;
import dev.oriel.benchmarks.compare.measure.RunKey.Setting;
import dev.oriel.benchmarks.compare.measure.RunResult;
import dev.oriel.benchmarks.report.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComparisonReportTest {

    private static final Facts FACTS =
            new Facts("machine", 2, "Linux", "JDK", "abc", "./dev compare", Instant.EPOCH, List.of());
    private static final List<ComparedServer> SERVERS = List.of(
            new ComparedServer("oriel", "ours", List.of()),
            new ComparedServer("other", "theirs", List.of()),
            new ComparedServer("absent", "not here", List.of("Xabsent not found (package absent)")));
    private static final Setting VIDEO = new Setting("video30", "loopback", "1");
    private static final Setting TYPING = new Setting("typing", "20mbit-20ms", "20");

    @TempDir
    Path folder;

    private static RunResult run(String server, Setting setting, double seen, double cpu) {
        return RunResult.of(
                new RunKey(server, setting, 0),
                Figures.of(Map.of(Figure.SEEN, seen, Figure.SERVER_CPU, cpu, Figure.OTHERS_CPU, 3.0)),
                Map.of("Tight", 1000L));
    }

    private String written(List<RunResult> runs) throws IOException {
        ComparisonReport.of(FACTS, SERVERS, runs).writeTo(folder, "compare");
        assertThat(folder.resolve("compare.html")).isNotEmptyFile();
        assertThat(folder.resolve("compare.json")).isNotEmptyFile();
        return Files.readString(folder.resolve("compare.md"));
    }

    @Test
    void showsEachSettingTheRatiosTheWorstAndWhoIsMissing() throws IOException {
        String text = written(List.of(
                run("oriel", VIDEO, 30, 40),
                run("other", VIDEO, 15, 10),
                run("oriel", TYPING, 12, 1),
                run("other", TYPING, 12, 2)));

        assertThat(text)
                .contains("video30, loopback, 1 viewer", "typing, 20mbit-20ms, 20 viewers")
                .contains("oriel / other")
                .contains("Where oriel is worst")
                .contains("missing: Xabsent not found (package absent)")
                .contains("No run failed.");
    }

    @Test
    void aFailedRunHasARowAndItsLastLines() throws IOException {
        String text = written(List.of(
                run("oriel", VIDEO, 30, 40),
                RunResult.failed(
                        new RunKey("other", VIDEO, 0), "Xother ended with exit code 1; its last lines:\nno luck")));

        assertThat(text)
                .contains("1 runs failed")
                .contains("other (0 of 1 runs)")
                .contains("no luck");
    }

    @Test
    void aReportOfNothingCanBeWritten() throws IOException {
        assertThat(written(List.of())).contains("absent");
    }
}
