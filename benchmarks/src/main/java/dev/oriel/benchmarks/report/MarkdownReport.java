package dev.oriel.benchmarks.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A report as GitHub-flavoured Markdown: tables as tables, bars drawn with block
 * characters and always from 0, lines as tables of points. */
final class MarkdownReport implements Block.Visitor<String> {

    private static final int BAR_WIDTH = 40;

    private MarkdownReport() {}

    static String of(Report report) {
        StringBuilder text = new StringBuilder("# " + escape(report.title()) + "\n\n");
        if (!report.summary().isEmpty()) {
            text.append(escape(report.summary())).append("\n\n");
        }
        report.facts()
                .list()
                .forEach(fact -> text.append("- **" + escape(fact.name()) + ":** " + escape(fact.value()) + "\n"));
        MarkdownReport blocks = new MarkdownReport();
        for (Section section : report.sections()) {
            text.append("\n## " + escape(section.heading()) + "\n");
            if (!section.text().isEmpty()) {
                text.append("\n" + escape(section.text()) + "\n");
            }
            section.blocks().forEach(block -> text.append(heading(block) + "\n" + block.accept(blocks)));
        }
        return text.toString();
    }

    private static String heading(Block block) {
        return block.title().isEmpty() ? "" : "\n### " + escape(block.title()) + "\n";
    }

    /** Text that Markdown would read as markup stays text. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("[\\\\`*\\[\\]|]", "\\\\$0");
    }

    @Override
    public String table(Table table) {
        String heads = row(table.columns().stream().map(Table.Column::heading).toList());
        String rules = table.columns().stream()
                .map(column -> isNumeric(table, table.columns().indexOf(column)) ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |\n"));
        return table.rows().stream()
                .map(cells -> row(cells.stream().map(MarkdownReport::cell).toList()))
                .collect(Collectors.joining("", heads + rules, ""));
    }

    private static String cell(Cell cell) {
        return cell instanceof Cell.Missing ? "(" + cell.text() + ")" : cell.text();
    }

    private static boolean isNumeric(Table table, int column) {
        return table.rows().stream().anyMatch(row -> row.get(column) instanceof Cell.Amount);
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> escape(oneLine(cell))).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    @Override
    public String bars(BarChart chart) {
        double[] values = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        Span span = Span.covering(Axis.Scale.LINEAR, values);
        int width = chart.series().stream()
                .mapToInt(series -> series.name().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder("```text\n" + chart.axis().label() + "\n");
        for (int group = 0; group < chart.groups().size(); group++) {
            text.append("\n" + oneLine(chart.groups().get(group)) + "\n");
            for (BarChart.Series series : chart.series()) {
                String name = oneLine(series.name())
                        + " ".repeat(width - series.name().length());
                text.append("  " + name + "  " + bar(series.values().get(group), span) + "\n");
            }
        }
        return text.append("```\n").toString();
    }

    /** Neither a table's row nor a code block's line may be left, nor may a line end the block. */
    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ").replace("```", "'''");
    }

    private static String bar(OptionalDouble value, Span span) {
        if (value.isEmpty()) {
            return "missing";
        }
        int length = (int) Math.round(span.at(value.getAsDouble()) * BAR_WIDTH);
        return "█".repeat(length) + (length == 0 ? "" : " ") + Numbers.text(value.getAsDouble());
    }

    @Override
    public String lines(LineChart chart) {
        StringBuilder text =
                new StringBuilder(row(List.of("", chart.x().label(), chart.y().label())) + "| --- | ---: | ---: |\n");
        for (LineChart.Line line : chart.lines()) {
            line.points()
                    .forEach(point ->
                            text.append(row(List.of(line.name(), Numbers.text(point.x()), Numbers.text(point.y())))));
        }
        return text.toString();
    }
}
