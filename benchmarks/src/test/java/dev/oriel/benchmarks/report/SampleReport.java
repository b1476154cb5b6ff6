package dev.oriel.benchmarks.report;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/** A report with one of everything, and with text that is markup in HTML and Markdown. */
final class SampleReport {

    static final Facts FACTS = new Facts(
            "Some <CPU> & more, 8 GiB",
            4,
            "Linux 6.1 amd64",
            "VM 17",
            "abc1234-dirty",
            "./dev bench \"x\" | y",
            Instant.parse("2026-01-02T03:04:05Z"),
            List.of(new Facts.Fact("Link", "20 Mbit/s + 20 ms")));

    private SampleReport() {}

    static Report report() {
        Section section = new Section(
                "Rates <b>",
                "First | paragraph.\n\nSecond <script>alert(1)</script>.",
                List.of(table(), bars(), lines()));
        return new Report("Kernels & <limits>", "What it costs.", FACTS, List.of(section, empty()));
    }

    static Section empty() {
        return new Section("Nothing", "", List.of());
    }

    static Table table() {
        return new Table(
                "All",
                List.of(Table.Column.of("kernel"), new Table.Column("time", "µs"), Table.Column.of("ratio")),
                List.of(
                        List.of(Cell.text("tile|copy"), Cell.number(1234.5), Cell.number(0.66, Cell.Tone.GOOD)),
                        List.of(Cell.text("<jpeg>"), Cell.missing("no library"), Cell.number(2, Cell.Tone.BAD))));
    }

    static BarChart bars() {
        return new BarChart(
                "Ratio to \"limit\"",
                Axis.log("ratio", ""),
                List.of("text <64>", "photo"),
                List.of(
                        BarChart.Series.of("ours", 0.5, 4),
                        new BarChart.Series("other", List.of(OptionalDouble.of(1), OptionalDouble.empty()))),
                OptionalDouble.of(1));
    }

    static LineChart lines() {
        return new LineChart(
                "Latency",
                Axis.linear("viewers", ""),
                Axis.log("latency", "ms"),
                List.of(new LineChart.Line(
                        "Oriel & co",
                        List.of(new LineChart.Point(1, 3), new LineChart.Point(5, 30), new LineChart.Point(20, 900)))));
    }
}
