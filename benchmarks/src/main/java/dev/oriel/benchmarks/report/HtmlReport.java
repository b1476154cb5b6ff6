package dev.oriel.benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A report as one HTML page that needs no other file, no script and no network; light or dark as the reader's system is. */
final class HtmlReport implements Block.Visitor<String> {

    private static final String STYLE = "report.css";

    private HtmlReport() {}

    static String of(Report report) {
        Markup page = new Markup();
        page.raw("<!DOCTYPE html>\n")
                .open("html", "lang", "en")
                .raw("\n")
                .open("head")
                .raw("\n");
        page.raw("<meta charset=\"utf-8\">\n");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        page.leaf("title", report.title());
        page.open("style")
                .raw("\n" + style())
                .close("style")
                .close("head")
                .open("body")
                .raw("\n");
        head(report, page);
        HtmlReport blocks = new HtmlReport();
        page.open("main").raw("\n");
        for (int i = 0; i < report.sections().size(); i++) {
            section(report.sections().get(i), i, blocks, page);
        }
        return page.close("main").close("body").close("html").toString();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(STYLE), STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(Report report, Markup page) {
        page.open("header").raw("\n").leaf("h1", report.title());
        paragraphs(report.summary(), page);
        page.open("dl").raw("\n");
        for (Facts.Fact fact : report.facts().list()) {
            page.open("div").leaf("dt", fact.name()).leaf("dd", fact.value()).close("div");
        }
        page.close("dl");
        if (report.sections().size() > 1) {
            page.open("nav").raw("\n");
            for (int i = 0; i < report.sections().size(); i++) {
                page.leaf("a", report.sections().get(i).heading(), "href", "#" + anchor(i));
            }
            page.close("nav");
        }
        page.close("header");
    }

    private static String anchor(int section) {
        return "section-" + (section + 1);
    }

    private static void paragraphs(String text, Markup page) {
        for (String paragraph : text.strip().split("\\R\\s*\\R", -1)) {
            if (!paragraph.isEmpty()) {
                page.leaf("p", paragraph);
            }
        }
    }

    private static void section(Section section, int number, HtmlReport blocks, Markup page) {
        page.open("section", "id", anchor(number)).raw("\n").leaf("h2", section.heading());
        paragraphs(section.text(), page);
        for (Block block : section.blocks()) {
            page.open("figure").raw("\n");
            if (!block.title().isEmpty()) {
                page.leaf("figcaption", block.title());
            }
            page.raw(block.accept(blocks)).close("figure");
        }
        page.close("section");
    }

    @Override
    public String table(Table table) {
        Markup out = new Markup();
        out.open("div", "class", "wide").open("table").raw("\n").open("thead").open("tr");
        for (int column = 0; column < table.columns().size(); column++) {
            Table.Column head = table.columns().get(column);
            out.open("th", "class", kind(table, column)).raw(Markup.escape(head.name()));
            if (!head.unit().isEmpty()) {
                out.raw(" ").leaf("small", head.unit());
            }
            out.close("th");
        }
        out.close("tr").close("thead").open("tbody").raw("\n");
        for (List<Cell> row : table.rows()) {
            out.open("tr");
            for (int column = 0; column < row.size(); column++) {
                out.leaf("td", row.get(column).text(), "class", kind(table, column) + kind(row.get(column)));
            }
            out.close("tr");
        }
        return out.close("tbody").close("table").close("div").toString();
    }

    private static String kind(Table table, int column) {
        boolean numeric = table.rows().stream().anyMatch(row -> row.get(column) instanceof Cell.Amount);
        return numeric ? "number" : "words";
    }

    private static String kind(Cell cell) {
        String kind = cell instanceof Cell.Missing ? " missing" : "";
        return cell.tone() == Cell.Tone.PLAIN
                ? kind
                : kind + " " + cell.tone().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String bars(BarChart chart) {
        return legend(chart.series().stream().map(BarChart.Series::name).toList()) + BarPicture.of(chart);
    }

    @Override
    public String lines(LineChart chart) {
        return legend(chart.lines().stream().map(LineChart.Line::name).toList()) + LinePicture.of(chart);
    }

    private static String legend(List<String> names) {
        Markup out = new Markup().open("ul", "class", "legend");
        for (int i = 0; i < names.size(); i++) {
            out.open("li").open("i", "class", SeriesColour.back(i)).raw("</i>").raw(Markup.escape(names.get(i)));
            out.close("li");
        }
        return out.close("ul").toString();
    }
}
