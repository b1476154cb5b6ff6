package dev.oriel.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class BenchmarksMainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String... arguments) {
        CommandLine line = BenchmarksMain.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    @Test
    void helpListsTheCommands() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).contains("jmh", "compare", "load");
    }

    @ParameterizedTest
    @CsvSource({
        "--servers, tigrevnc, tigervnc",
        "--workloads, vidoe30, video30",
        "--links, modem, 5mbit-80ms",
        "--viewers, many, slow-among-fast",
        "--profile, best, lossless"
    })
    void aMistypedNameListsTheValidOnes(String option, String mistyped, String valid) {
        assertThat(execute("compare", option, mistyped)).isEqualTo(2);
        assertThat(err.toString()).contains("\"" + mistyped + "\"").contains(valid);
    }

    @ParameterizedTest
    @CsvSource({"--size, big", "--size, 100x100", "--repeat, 0", "--seconds, 0", "--settle, NaN", "--warm-up, -1"})
    void impossibleAmountsAreRefused(String option, String value) {
        assertThat(execute("compare", option, value)).isEqualTo(2);
        assertThat(err.toString()).contains(option);
    }

    @Test
    void listsAllNames() {
        assertThat(execute("compare", "--list")).isZero();
        assertThat(out.toString()).contains("oriel", "x11vnc", "scroll-image", "1%-loss");
    }
}
