package dev.oriel.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {

    @Test
    void writesTheSameFilesForTheSameReportInEveryLocale(@TempDir Path folder) throws IOException {
        List<Path> first = SampleReport.report().writeTo(folder.resolve("a/b"), "one");
        Locale before = Locale.getDefault();
        List<Path> second;
        try {
            Locale.setDefault(Locale.GERMANY);
            second = SampleReport.report().writeTo(folder, "two");
        } finally {
            Locale.setDefault(before);
        }
        assertThat(first)
                .extracting(path -> path.getFileName().toString())
                .containsExactly("one.json", "one.md", "one.html");
        for (int i = 0; i < first.size(); i++) {
            assertThat(Files.readString(second.get(i))).isEqualTo(Files.readString(first.get(i)));
        }
    }

    @Test
    void keepsFullNumbersAndReasonsInJson() throws IOException {
        JsonNode json = new ObjectMapper().readTree(JsonReport.of(SampleReport.report()));

        assertThat(json.at("/facts/commit").textValue()).isEqualTo("abc1234-dirty");
        assertThat(json.at("/facts/more/Link").textValue()).isEqualTo("20 Mbit/s + 20 ms");
        assertThat(json.at("/sections/0/blocks/0/columns/1/unit").textValue()).isEqualTo("µs");
        assertThat(json.at("/sections/0/blocks/0/rows/0/1").doubleValue()).isEqualTo(1234.5);
        assertThat(json.at("/sections/0/blocks/0/rows/1/1/missing").textValue()).isEqualTo("no library");
        assertThat(json.at("/sections/0/blocks/1/type").textValue()).isEqualTo("bars");
        assertThat(json.at("/sections/0/blocks/1/series/1/values/1").isNull()).isTrue();
        assertThat(json.at("/sections/0/blocks/2/lines/0/points/2/1").doubleValue())
                .isEqualTo(900);
    }

    @Test
    void writesTablesAndBarsAsMarkdown() {
        String text = MarkdownReport.of(SampleReport.report());

        assertThat(text)
                .startsWith("# Kernels &amp; &lt;limits>\n")
                .contains("| kernel | time (µs) | ratio |\n| --- | ---: | ---: |\n")
                .contains("| tile\\|copy | 1,235 | 0.660 |\n| &lt;jpeg> | (no library) | 2 |\n")
                .contains("photo\n  ours   ████████████████████████████████████████ 4\n  other  missing\n")
                .contains("| Oriel &amp; co | 5 | 30 |\n")
                .doesNotContain("<script");
    }

    @Test
    void refusesWhatCannotBeShown() {
        assertThatThrownBy(() -> Cell.number(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Table("", List.of(Table.Column.of("a")), List.of(List.of())))
                .hasMessageContaining("0 cells in 1 columns");
        assertThatThrownBy(() ->
                        BarChart.of("", Axis.linear("time", "s"), List.of("a"), List.of(BarChart.Series.of("b", 1, 2))))
                .hasMessageContaining("2 values for 1 groups");
        assertThatThrownBy(() -> BarChart.ratios("", "ratio", List.of("a"), List.of(BarChart.Series.of("b", 0))))
                .hasMessageContaining("0.0 on the LOG axis ratio");
        assertThatThrownBy(() ->
                        BarChart.of("", Axis.linear("time", "s"), List.of("a"), List.of(BarChart.Series.of("b", -1))))
                .hasMessageContaining("no negative values");
    }

    @Test
    void readsTheMachineWhereItCan() {
        String cpu = "processor\t: 0\nmodel name\t: Fast CPU 9000\nflags\t\t: fpu\n";

        assertThat(ThisMachine.machine(cpu, "MemTotal:       16384000 kB\n")).isEqualTo("Fast CPU 9000, 16 GiB");
        assertThat(ThisMachine.machine("", "")).isEqualTo("unknown processor");
        Facts facts = ThisMachine.facts("a command", SampleReport.FACTS.date());
        assertThat(facts.command()).isEqualTo("a command");
        assertThat(facts.jdk()).contains(System.getProperty("java.vm.version"));
        assertThat(facts.commit()).isNotEmpty();
    }
}
