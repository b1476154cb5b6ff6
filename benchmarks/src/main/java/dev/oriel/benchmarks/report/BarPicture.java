package dev.oriel.benchmarks.report;

import java.util.OptionalDouble;

/** A bar chart as an inline SVG element; colours and fonts come from the page. Lengths are pixels. */
final class BarPicture {

    private static final double WIDTH = 900;
    private static final double LETTER = 7;
    private static final double MAX_NAMES = 300;
    private static final double VALUES = 80;
    private static final double BAR = 14;
    private static final double BAR_GAP = 3;
    private static final double GROUP_GAP = 14;
    private static final double TOP = 8;
    private static final double BOTTOM = 44;

    private final BarChart chart;
    private final Span span;
    private final double left;
    private final double right = WIDTH - VALUES;
    private final double groupHeight;
    private final double bottom;
    private final Markup out = new Markup();

    private BarPicture(BarChart chart) {
        this.chart = chart;
        span = chart.span();
        left = 16
                + Math.min(
                        MAX_NAMES,
                        chart.groups().stream().mapToInt(String::length).max().orElse(0) * LETTER);
        groupHeight = chart.series().size() * (BAR + BAR_GAP) - BAR_GAP;
        bottom = TOP + chart.groups().size() * (groupHeight + GROUP_GAP);
    }

    static String of(BarChart chart) {
        return new BarPicture(chart).draw();
    }

    private String draw() {
        double height = bottom + BOTTOM;
        out.open(
                        "svg",
                        "viewBox",
                        "0 0 " + (int) WIDTH + " " + (int) Math.ceil(height),
                        "role",
                        "img",
                        "aria-label",
                        chart.title())
                .raw("\n");
        grid();
        for (int group = 0; group < chart.groups().size(); group++) {
            group(group);
        }
        chart.reference().ifPresent(value -> vertical(value, "reference"));
        return out.close("svg").toString();
    }

    private double x(double value) {
        return left + span.at(value) * (right - left);
    }

    private void vertical(double value, String kind) {
        out.empty("line", "class", kind, "x1", x(value), "x2", x(value), "y1", TOP, "y2", bottom);
    }

    private void grid() {
        for (double tick : span.ticks()) {
            vertical(tick, "grid");
            out.leaf("text", Numbers.tick(tick), "class", "tick middle", "x", x(tick), "y", bottom + 16);
        }
        out.leaf("text", chart.axis().label(), "class", "axis middle", "x", (left + right) / 2, "y", bottom + 36);
    }

    private void group(int group) {
        double top = TOP + GROUP_GAP / 2 + group * (groupHeight + GROUP_GAP);
        String name = chart.groups().get(group);
        out.open("text", "class", "name", "x", left - 8, "y", top + groupHeight / 2 + 4)
                .leaf("title", name)
                .raw(Markup.escape(shortened(name)))
                .close("text");
        for (int i = 0; i < chart.series().size(); i++) {
            BarChart.Series series = chart.series().get(i);
            bar(name, series.name(), i, series.values().get(group), top + i * (BAR + BAR_GAP));
        }
    }

    private static String shortened(String name) {
        int most = (int) (MAX_NAMES / LETTER);
        return name.length() <= most ? name : name.substring(0, most - 1) + "…";
    }

    private void bar(String group, String series, int colour, OptionalDouble value, double y) {
        double base = span.scale() == Axis.Scale.LOG ? x(chart.reference().orElse(span.from())) : x(0);
        String text = value.isPresent() ? chart.axis().text(value.getAsDouble()) : "missing";
        double end = value.isPresent() ? x(value.getAsDouble()) : base;
        out.open("g").leaf("title", group + " · " + series + ": " + text);
        out.empty(
                "rect",
                "class",
                SeriesColour.fill(colour),
                "x",
                Math.min(base, end),
                "y",
                y,
                "width",
                Math.max(1, Math.abs(end - base)),
                "height",
                BAR,
                "rx",
                2);
        String shown = value.isPresent() ? Numbers.text(value.getAsDouble()) : "missing";
        out.leaf("text", shown, "class", "value", "x", Math.max(base, end) + 6, "y", y + BAR - 3);
        out.close("g");
    }
}
