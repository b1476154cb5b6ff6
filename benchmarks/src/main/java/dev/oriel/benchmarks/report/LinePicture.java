package dev.oriel.benchmarks.report;

import java.util.stream.Collectors;

/** A line chart as an inline SVG element; colours and fonts come from the page. Lengths are pixels. */
final class LinePicture {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 380;
    private static final double LEFT = 76;
    private static final double RIGHT = WIDTH - 24;
    private static final double TOP = 26;
    private static final double BOTTOM = HEIGHT - 48;

    private final LineChart chart;
    private final Span across;
    private final Span up;
    private final Markup out = new Markup();

    private LinePicture(LineChart chart) {
        this.chart = chart;
        across = Span.covering(chart.x().scale(), chart.xs());
        up = Span.covering(chart.y().scale(), chart.ys());
    }

    static String of(LineChart chart) {
        return new LinePicture(chart).draw();
    }

    private String draw() {
        out.open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img", "aria-label", chart.title())
                .raw("\n");
        grid();
        for (int i = 0; i < chart.lines().size(); i++) {
            line(chart.lines().get(i), i);
        }
        return out.close("svg").toString();
    }

    private double x(double value) {
        return LEFT + across.at(value) * (RIGHT - LEFT);
    }

    private double y(double value) {
        return BOTTOM - up.at(value) * (BOTTOM - TOP);
    }

    private void grid() {
        for (double tick : across.ticks()) {
            out.empty("line", "class", "grid", "x1", x(tick), "x2", x(tick), "y1", TOP, "y2", BOTTOM);
            out.leaf("text", Numbers.tick(tick), "class", "tick middle", "x", x(tick), "y", BOTTOM + 17);
        }
        for (double tick : up.ticks()) {
            out.empty("line", "class", "grid", "x1", LEFT, "x2", RIGHT, "y1", y(tick), "y2", y(tick));
            out.leaf("text", Numbers.tick(tick), "class", "tick end", "x", LEFT - 8, "y", y(tick) + 4);
        }
        out.leaf("text", chart.x().label(), "class", "axis middle", "x", (LEFT + RIGHT) / 2, "y", BOTTOM + 38);
        out.leaf("text", chart.y().label(), "class", "axis", "x", 4.0, "y", TOP - 12);
    }

    private void line(LineChart.Line line, int colour) {
        String path = line.points().stream()
                .map(point -> Numbers.coordinate(x(point.x())) + "," + Numbers.coordinate(y(point.y())))
                .collect(Collectors.joining(" "));
        out.empty("polyline", "class", SeriesColour.stroke(colour), "points", path);
        for (LineChart.Point point : line.points()) {
            String text = line.name() + ": " + chart.y().text(point.y()) + " at "
                    + chart.x().text(point.x());
            out.open("circle", "class", SeriesColour.fill(colour), "cx", x(point.x()), "cy", y(point.y()), "r", "3.5")
                    .leaf("title", text)
                    .close("circle");
        }
    }
}
