package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.report.Axis;
import dev.oriel.benchmarks.report.BarChart;
import dev.oriel.benchmarks.report.Block;
import dev.oriel.benchmarks.report.Cell;
import dev.oriel.benchmarks.report.Facts;
import dev.oriel.benchmarks.report.Report;
import dev.oriel.benchmarks.report.Section;
import dev.oriel.benchmarks.report.Table;
import dev.oriel.benchmarks.report.Table.Column;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets each measured kernel beside its limit. Pure, but that it looks at the annotations of the kernels' classes. */
final class KernelReport {

    private static final String SUMMARY =
            "Each kernel stands beside a limit that was measured in the same run. It \"reaches\" the"
                    + " limit's time divided by its own: 1 is as fast as the limit. Times are medians; bytes are what one operation"
                    + " leaves to the garbage collector.";

    private KernelReport() {}

    static Report of(List<Measured> all, Facts facts) {
        Map<String, List<Measured>> kernels =
                all.stream().collect(Collectors.groupingBy(Measured::kernel, LinkedHashMap::new, Collectors.toList()));
        List<Section> sections = new ArrayList<>();
        sections.add(overview(kernels.values()));
        kernels.forEach((name, measured) -> sections.add(section(name, measured)));
        return new Report("Kernels beside their limits", SUMMARY, facts, sections);
    }

    /** A kernel beside its limit, if that was run too. */
    private record Pair(Measured ours, Optional<Measured> limit) {

        OptionalDouble reaches() {
            return limit.isPresent() ? OptionalDouble.of(ours.reaches(limit.get())) : OptionalDouble.empty();
        }
    }

    private static List<Pair> pairs(List<Measured> measured) {
        List<Pair> pairs = new ArrayList<>();
        for (Measured ours : measured) {
            limitOf(ours)
                    .ifPresent(name -> pairs.add(new Pair(
                            ours,
                            measured.stream()
                                    .filter(other -> other.method().equals(name)
                                            && other.parameters().equals(ours.parameters()))
                                    .findFirst())));
        }
        return pairs;
    }

    private static Optional<String> limitOf(Measured measured) {
        return Stream.of(classOf(measured.kernel()).getDeclaredMethods())
                .filter(method -> method.getName().equals(measured.method()))
                .map(KernelReport::limitOf)
                .findFirst()
                .orElse(Optional.empty());
    }

    private static Optional<String> limitOf(Method method) {
        return Optional.ofNullable(method.getAnnotation(Limit.class)).map(Limit::value);
    }

    private static Class<?> classOf(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("JMH ran a class that is not there", e);
        }
    }

    /** One kernel's cases together. */
    private record Summary(String name, List<Double> reached, double bytesAllocated) {

        static Optional<Summary> of(List<Measured> measured) {
            List<Pair> pairs = pairs(measured);
            List<Double> reached = pairs.stream()
                    .flatMapToDouble(pair -> pair.reaches().stream())
                    .sorted()
                    .boxed()
                    .toList();
            OptionalDouble bytes = pairs.stream()
                    .mapToDouble(pair -> pair.ours().bytesAllocated())
                    .max();
            return reached.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Summary(measured.get(0).kernelName(), reached, bytes.orElse(Double.NaN)));
        }

        double least() {
            return reached.get(0);
        }

        double middle() {
            return (reached.get((reached.size() - 1) / 2) + reached.get(reached.size() / 2)) / 2;
        }

        double most() {
            return reached.get(reached.size() - 1);
        }

        List<Cell> row() {
            return List.of(
                    Cell.text(name),
                    Cell.number(reached.size()),
                    Cell.number(least()),
                    Cell.number(middle()),
                    Cell.number(most()),
                    bytes(bytesAllocated));
        }
    }

    private static Section overview(Collection<List<Measured>> kernels) {
        List<Summary> all = kernels.stream()
                .flatMap(measured -> Summary.of(measured).stream())
                .toList();
        List<Column> columns = List.of(
                Column.of("kernel"),
                Column.of("cases"),
                Column.of("reaches, least"),
                Column.of("middle"),
                Column.of("most"),
                new Column("allocated, most", "B/op"));
        Table table = new Table("", columns, all.stream().map(Summary::row).toList());
        BarChart chart = new BarChart(
                "Share of the limit",
                Axis.linear("reaches of the limit", ""),
                all.stream().map(Summary::name).toList(),
                List.of(
                        BarChart.Series.of(
                                "middle case",
                                all.stream().mapToDouble(Summary::middle).toArray()),
                        BarChart.Series.of(
                                "least",
                                all.stream().mapToDouble(Summary::least).toArray())),
                OptionalDouble.of(1));
        return new Section("Overview", "", all.isEmpty() ? List.of(table) : List.of(table, chart));
    }

    private static Cell bytes(double perOperation) {
        // The profiler divides its own few hundred bytes by the operations of an iteration.
        return Double.isFinite(perOperation) ? Cell.number(Math.rint(perOperation)) : Cell.missing("not measured");
    }

    private static Section section(String name, List<Measured> measured) {
        String question = Optional.ofNullable(classOf(name).getAnnotation(Question.class))
                .map(Question::value)
                .orElse("");
        List<Pair> pairs = pairs(measured);
        List<Block> blocks = new ArrayList<>();
        if (pairs.stream().anyMatch(pair -> pair.limit().isPresent())) {
            blocks.add(chart(pairs));
        }
        blocks.add(table(pairs, measured));
        return new Section(measured.get(0).kernelName(), question, blocks);
    }

    private static BarChart chart(List<Pair> pairs) {
        List<String> groups = pairs.stream()
                .map(pair -> pair.ours().parameterText())
                .distinct()
                .toList();
        Map<String, OptionalDouble[]> series = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            OptionalDouble[] values = series.computeIfAbsent(pair.ours().method(), method -> missing(groups.size()));
            values[groups.indexOf(pair.ours().parameterText())] = pair.reaches();
        }
        List<BarChart.Series> bars = new ArrayList<>();
        series.forEach((method, values) -> bars.add(new BarChart.Series(method, List.of(values))));
        return new BarChart(
                "Share of the limit", Axis.linear("reaches of the limit", ""), groups, bars, OptionalDouble.of(1));
    }

    private static OptionalDouble[] missing(int count) {
        OptionalDouble[] values = new OptionalDouble[count];
        Arrays.fill(values, OptionalDouble.empty());
        return values;
    }

    private static Table table(List<Pair> pairs, List<Measured> measured) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("kernel"));
        measured.get(0).parameters().keySet().forEach(name -> columns.add(Column.of(name)));
        String unit = measured.get(0).unit().replace("us/", "µs/");
        columns.addAll(List.of(
                new Column("median", unit),
                new Column("limit", unit),
                Column.of("reaches"),
                new Column("allocated", "B/op")));
        return new Table("", columns, pairs.stream().map(KernelReport::row).toList());
    }

    private static List<Cell> row(Pair pair) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.text(pair.ours().method()));
        pair.ours().parameters().values().forEach(value -> row.add(Cell.text(value)));
        row.add(Cell.number(pair.ours().median()));
        row.add(pair.limit().map(limit -> Cell.number(limit.median())).orElse(Cell.missing("not run")));
        row.add(pair.reaches().isPresent() ? Cell.number(pair.reaches().getAsDouble()) : Cell.missing("not run"));
        row.add(bytes(pair.ours().bytesAllocated()));
        return row;
    }
}
