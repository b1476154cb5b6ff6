package dev.oriel.benchmarks.report;

import java.util.List;

/** Lines over a common horizontal axis, each through its points in the order given. */
public record LineChart(String title, Axis x, Axis y, List<Line> lines) implements Block {

    /** @throws IllegalArgumentException if an axis cannot show a point */
    public LineChart {
        lines = List.copyOf(lines);
        for (Line line : lines) {
            for (Point point : line.points()) {
                x.check(point.x());
                y.check(point.y());
            }
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.lines(this);
    }

    double[] xs() {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::x)
                .toArray();
    }

    double[] ys() {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::y)
                .toArray();
    }

    /** The points of one colour. */
    public record Line(String name, List<Point> points) {

        public Line {
            points = List.copyOf(points);
        }
    }

    /** Finite coordinates in the axes' units. */
    public record Point(double x, double y) {}
}
