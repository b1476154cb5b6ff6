package dev.oriel.benchmarks.compare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.benchmarks.compare.measure.RunKey.Setting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ResultTableTest {

    private static final Setting VIDEO = new Setting("video30", "loopback", "1");
    private static final Figure CPU = Figure.SERVER_CPU;

    private static RunResult run(String server, int repeat, double cpu) {
        return RunResult.of(new RunKey(server, VIDEO, repeat), Figures.of(Map.of(CPU, cpu)), Map.of());
    }

    private static final ResultTable TABLE = new ResultTable(List.of(
            run("ours", 0, 10),
            run("theirs", 0, 20),
            run("theirs", 1, 60),
            run("ours", 1, 30),
            run("ours", 2, 5),
            RunResult.failed(new RunKey("theirs", VIDEO, 2), "died"),
            run("still", 0, 0)));

    @Test
    void medianIsOverTheRunsThatHaveTheFigure() {
        assertThat(TABLE.median(VIDEO, "ours", CPU)).hasValue(10);
        assertThat(TABLE.median(VIDEO, "theirs", CPU)).hasValue(40);
        assertThat(TABLE.median(VIDEO, "ours", Figure.SEEN)).isEmpty();
    }

    @Test
    void ratiosAreTakenWithinARepeat() {
        assertThat(TABLE.ratio(VIDEO, "ours", "theirs", CPU)).hasValue(0.5);
    }

    @Test
    void nothingIsComparedWithZero() {
        assertThat(TABLE.ratio(VIDEO, "ours", "still", CPU)).isEmpty();
        assertThat(TABLE.ratio(VIDEO, "still", "ours", CPU)).hasValue(0);
    }

    @Test
    void listsServersAndSettingsInOrder() {
        assertThat(TABLE.servers(VIDEO)).containsExactly("ours", "theirs", "still");
        assertThat(TABLE.settings()).containsExactly(VIDEO);
    }
}
