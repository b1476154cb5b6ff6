package dev.oriel.benchmarks.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * A report for programs. Every block says its {@code "type"}: a table ({@code columns}, {@code rows} of numbers and strings,
 * {@code {"missing": reason}} where there is none), {@code bars} or {@code lines}. Numbers are written in full.
 */
final class JsonReport implements Block.Visitor<ObjectNode> {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonReport() {}

    static String of(Report report) {
        ObjectNode root = NODES.objectNode();
        root.put("title", report.title()).put("summary", report.summary()).set("facts", facts(report.facts()));
        ArrayNode sections = root.putArray("sections");
        JsonReport blocks = new JsonReport();
        for (Section section : report.sections()) {
            ObjectNode node =
                    sections.addObject().put("heading", section.heading()).put("text", section.text());
            ArrayNode array = node.putArray("blocks");
            section.blocks().forEach(block -> array.add(block.accept(blocks)));
        }
        return text(root);
    }

    private static String text(ObjectNode root) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines);
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain nodes can always be written", e);
        }
    }

    private static ObjectNode facts(Facts facts) {
        ObjectNode node = NODES.objectNode()
                .put("machine", facts.machine())
                .put("cores", facts.cores())
                .put("system", facts.system())
                .put("jdk", facts.jdk())
                .put("commit", facts.commit())
                .put("command", facts.command())
                .put("date", facts.date().toString());
        ObjectNode more = node.putObject("more");
        facts.more().forEach(fact -> more.put(fact.name(), fact.value()));
        return node;
    }

    @Override
    public ObjectNode table(Table table) {
        ObjectNode node = NODES.objectNode().put("type", "table").put("title", table.title());
        ArrayNode columns = node.putArray("columns");
        table.columns()
                .forEach(
                        column -> columns.addObject().put("name", column.name()).put("unit", column.unit()));
        ArrayNode rows = node.putArray("rows");
        for (List<Cell> row : table.rows()) {
            ArrayNode cells = rows.addArray();
            row.forEach(cell -> add(cell, cells));
        }
        return node;
    }

    private static void add(Cell cell, ArrayNode to) {
        if (cell instanceof Cell.Amount number) {
            to.add(number.value());
        } else if (cell instanceof Cell.Missing missing) {
            to.addObject().put("missing", missing.text());
        } else {
            to.add(cell.text());
        }
    }

    @Override
    public ObjectNode bars(BarChart chart) {
        ObjectNode node = NODES.objectNode().put("type", "bars").put("title", chart.title());
        node.set("axis", axis(chart.axis()));
        chart.reference().ifPresent(value -> node.put("reference", value));
        ArrayNode groups = node.putArray("groups");
        chart.groups().forEach(groups::add);
        ArrayNode series = node.putArray("series");
        for (BarChart.Series one : chart.series()) {
            ArrayNode values = series.addObject().put("name", one.name()).putArray("values");
            one.values().forEach(value -> value.ifPresentOrElse(values::add, values::addNull));
        }
        return node;
    }

    @Override
    public ObjectNode lines(LineChart chart) {
        ObjectNode node = NODES.objectNode().put("type", "lines").put("title", chart.title());
        node.set("x", axis(chart.x()));
        node.set("y", axis(chart.y()));
        ArrayNode lines = node.putArray("lines");
        for (LineChart.Line line : chart.lines()) {
            ArrayNode points = lines.addObject().put("name", line.name()).putArray("points");
            line.points().forEach(point -> points.addArray().add(point.x()).add(point.y()));
        }
        return node;
    }

    private static ObjectNode axis(Axis axis) {
        return NODES.objectNode()
                .put("name", axis.name())
                .put("unit", axis.unit())
                .put("scale", axis.scale().name().toLowerCase(Locale.ROOT));
    }
}
