package dev.oriel.benchmarks.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.oriel.benchmarks.report.BarChart;
import dev.oriel.benchmarks.report.Cell;
import dev.oriel.benchmarks.report.Facts;
import dev.oriel.benchmarks.report.Section;
import dev.oriel.benchmarks.report.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class KernelReportTest {

    private static final Facts FACTS =
            new Facts("machine", 2, "system", "jdk", "commit", "command", Instant.EPOCH, List.of());

    private static Measured palette(String method, String size, double micros) {
        return new Measured(
                PaletteBenchmark.class.getName(), method, Map.of("size", size), false, micros, "us/op", 24.2);
    }

    private static Section section(Measured... measured) {
        return KernelReport.of(List.of(measured), FACTS).sections().get(1);
    }

    private static List<String> row(Section section, int row) {
        Table table = (Table) section.blocks().get(section.blocks().size() - 1);
        return table.rows().get(row).stream().map(Cell::text).toList();
    }

    @Test
    void setsEachKernelBesideItsLimitOfTheSameParameters() {
        Section section = section(
                palette("count", "64", 40),
                palette("count", "frame", 5000),
                palette("runs", "64", 10),
                palette("runs", "frame", 2500));

        assertThat(section.heading()).isEqualTo("Palette");
        assertThat(section.text()).startsWith("What does it cost to count colours");
        assertThat(row(section, 0)).containsExactly("count", "64", "40", "10", "0.250", "24");
        assertThat(row(section, 1)).containsExactly("count", "frame", "5,000", "2,500", "0.500", "24");
        BarChart chart = (BarChart) section.blocks().get(0);
        assertThat(chart.series()).containsExactly(BarChart.Series.of("count", 0.25, 0.5));
        assertThat(chart.reference()).isEqualTo(OptionalDouble.of(1));
    }

    @Test
    void sumsUpEachKernelInTheOverview() {
        Section overview = KernelReport.of(
                        List.of(
                                palette("count", "64", 40),
                                palette("count", "frame", 5000),
                                palette("runs", "64", 10),
                                palette("runs", "frame", 2500)),
                        FACTS)
                .sections()
                .get(0);

        Table table = (Table) overview.blocks().get(0);
        assertThat(table.rows().get(0).stream().map(Cell::text))
                .containsExactly("Palette", "2", "0.250", "0.375", "0.500", "24");
    }

    @Test
    void namesNumbersAmongTheParameters() {
        Map<String, String> parameters = new TreeMap<>(Map.of("content", "mixed", "quality", "80"));
        Measured measured = new Measured("a.B", "c", parameters, false, 1, "us/op", 0);

        assertThat(measured.parameterText()).isEqualTo("mixed, quality 80");
    }

    @Test
    void saysWhenTheLimitWasNotRun() {
        assertThat(row(section(palette("count", "64", 40)), 0))
                .containsExactly("count", "64", "40", "not run", "not run", "24");
    }

    @Test
    void turnsRatesAround() {
        String name = PaletteBenchmark.class.getName();
        Measured ours = new Measured(name, "count", Map.of(), true, 30, "ops/us", Double.NaN);
        Measured limit = new Measured(name, "runs", Map.of(), true, 60, "ops/us", Double.NaN);

        assertThat(ours.reaches(limit)).isCloseTo(0.5, offset(1e-9));
        assertThat(row(section(ours, limit), 0)).containsExactly("count", "30", "60", "0.500", "not measured");
    }
}
