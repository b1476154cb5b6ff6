package dev.oriel.benchmarks.compare.summary;

import dev.oriel.benchmarks.compare.measure.Figure;
import dev.oriel.benchmarks.compare.measure.Figure.Better;
import dev.oriel.benchmarks.compare.measure.ResultTable;
import dev.oriel.benchmarks.compare.measure.RunKey.Setting;
import dev.oriel.benchmarks.report.BarChart;
import dev.oriel.benchmarks.report.BarChart.Series;
import dev.oriel.benchmarks.report.Block;
import dev.oriel.benchmarks.report.Cell;
import dev.oriel.benchmarks.report.Section;
import dev.oriel.benchmarks.report.Table;
import dev.oriel.benchmarks.report.Table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Ratios of the first server to the others over all settings: as charts, and the worst as a list. */
final class Overview {

    private static final List<Figure> CHARTED = List.of(
            Figure.SEEN,
            Figure.LATENCY_P50,
            Figure.LATENCY_P99,
            Figure.ECHO_P50,
            Figure.TRAFFIC,
            Figure.SERVER_CPU,
            Figure.MEGAPIXEL_CPU,
            Figure.MEGAPIXEL_BYTES,
            Figure.PEAK_MEMORY);

    private static final int WORST = 12;

    private final ResultTable table;
    private final String base;
    private final List<String> others;

    Overview(ResultTable table, String base) {
        this.table = table;
        this.base = base;
        others = table.servers().stream().filter(server -> !server.equals(base)).toList();
    }

    /** A ratio of one figure in one setting. */
    private record Place(Setting setting, String other, Figure figure, double ratio) {

        double worse() {
            return Verdict.worse(figure, ratio);
        }
    }

    List<Section> sections() {
        if (others.isEmpty() || !table.servers().contains(base)) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        sections.add(charts());
        sections.add(worst());
        return sections;
    }

    private Section charts() {
        List<Block> charts = new ArrayList<>();
        for (Figure figure : CHARTED) {
            List<Setting> settings = table.settings().stream()
                    .filter(setting -> others.stream()
                            .anyMatch(other -> ratio(setting, other, figure).isPresent()))
                    .toList();
            if (!settings.isEmpty()) {
                charts.add(chart(figure, settings));
            }
        }
        return new Section(
                base + " against the others",
                "Each bar is " + base + "'s value divided by another server's in the same setting. The line at 1 is "
                        + "\"as good as the other\".",
                charts);
    }

    private BarChart chart(Figure figure, List<Setting> settings) {
        String better = figure.better() == Better.MORE ? "more is better" : "less is better";
        List<Series> series = others.stream()
                .map(other -> new Series(
                        base + " / " + other,
                        settings.stream()
                                .map(setting -> ratio(setting, other, figure))
                                .toList()))
                .toList();
        List<String> groups = settings.stream().map(Setting::toString).toList();
        return BarChart.ratios(figure.title() + " (" + better + ")", "ratio of " + figure.title(), groups, series);
    }

    /** Only what a logarithmic axis can show. */
    private OptionalDouble ratio(Setting setting, String other, Figure figure) {
        OptionalDouble ratio = table.ratio(setting, base, other, figure);
        return ratio.orElse(0) > 0 ? ratio : OptionalDouble.empty();
    }

    private Section worst() {
        List<List<Cell>> rows = places().filter(place -> place.worse() > 1)
                .sorted(Comparator.comparingDouble(Place::worse).reversed())
                .limit(WORST)
                .map(this::row)
                .toList();
        List<Column> columns = Stream.of("setting", "figure", "against", base, "other", "times worse")
                .map(Column::of)
                .toList();
        return new Section(
                "Where " + base + " is worst",
                rows.isEmpty() ? "Nowhere in this run." : "The greatest ratios to its disadvantage.",
                List.of(new Table("Worst places", columns, rows)));
    }

    private Stream<Place> places() {
        return table.settings().stream()
                .flatMap(setting -> others.stream()
                        .flatMap(other -> CHARTED.stream()
                                .flatMap(figure -> ratio(setting, other, figure).stream()
                                        .mapToObj(ratio -> new Place(setting, other, figure, ratio)))));
    }

    private List<Cell> row(Place place) {
        return List.of(
                Cell.text(place.setting.toString()),
                Cell.text(
                        place.figure.title() + (place.figure.unit().isEmpty() ? "" : " (" + place.figure.unit() + ")")),
                Cell.text(place.other),
                Cell.number(table.median(place.setting, base, place.figure).orElse(0)),
                Cell.number(
                        table.median(place.setting, place.other, place.figure).orElse(0)),
                Cell.number(place.worse()));
    }
}
