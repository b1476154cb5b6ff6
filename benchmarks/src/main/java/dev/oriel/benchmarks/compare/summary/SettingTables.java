package dev.oriel.benchmarks.compare.summary;

import dev.oriel.benchmarks.compare.measure.Figure;
import dev.oriel.benchmarks.compare.measure.ResultTable;
import dev.oriel.benchmarks.compare.measure.RunKey.Setting;
import dev.oriel.benchmarks.compare.measure.RunResult;
import dev.oriel.benchmarks.report.Block;
import dev.oriel.benchmarks.report.Cell;
import dev.oriel.benchmarks.report.Table;
import dev.oriel.benchmarks.report.Table.Column;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** The tables of one setting: what matters, the rest, and bytes by encoding. */
final class SettingTables {

    private static final Set<Figure> REST = EnumSet.of(
            Figure.UPDATES,
            Figure.UPDATE_P50,
            Figure.UPDATE_P99,
            Figure.MOVING_SSIM,
            Figure.MOVING_ERROR,
            Figure.END_SSIM,
            Figure.CLIENT_CPU,
            Figure.LOAD_CPU,
            Figure.OTHERS_CPU,
            Figure.STOLEN_CPU,
            Figure.SLOWEST_VIEWER,
            Figure.LATENCY_P90,
            Figure.LATENCY_GROWTH,
            Figure.ECHO_P90,
            Figure.ECHO_GROWTH,
            Figure.ECHO_LOST);

    private static final double BYTES_PER_KB = 1000;

    private final ResultTable table;
    private final Setting setting;
    private final String base;

    SettingTables(ResultTable table, Setting setting, String base) {
        this.table = table;
        this.setting = setting;
        this.base = base;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(figures(setting.toString(), EnumSet.complementOf(EnumSet.copyOf(REST)), true));
        blocks.add(figures(setting + ": more", REST, false));
        encodings().ifPresent(blocks::add);
        return blocks;
    }

    private Table figures(String title, Set<Figure> wanted, boolean withRatios) {
        List<Figure> present = wanted.stream()
                .filter(figure -> table.servers(setting).stream()
                        .anyMatch(
                                server -> table.median(setting, server, figure).isPresent()))
                .toList();
        List<Column> columns = new ArrayList<>(List.of(Column.of("server")));
        present.forEach(figure -> columns.add(new Column(figure.title(), figure.unit())));
        List<List<Cell>> rows = new ArrayList<>();
        for (String server : table.servers(setting)) {
            rows.add(row(server, present));
            if (withRatios && !server.equals(base) && table.servers(setting).contains(base)) {
                rows.add(ratioRow(server, present));
            }
        }
        return new Table(title, columns, rows);
    }

    private List<Cell> row(String server, List<Figure> figures) {
        List<RunResult> runs = table.runs(setting, server);
        long good = runs.stream().filter(run -> run.failure().isEmpty()).count();
        String count = good == runs.size() ? "" : " (" + good + " of " + runs.size() + " runs)";
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(server + count)));
        String why = good == 0 ? firstLine(runs) : "not measured";
        for (Figure figure : figures) {
            OptionalDouble value = table.median(setting, server, figure);
            cells.add(value.isPresent() ? Cell.number(value.getAsDouble()) : Cell.missing(why));
            why = "not measured";
        }
        return cells;
    }

    private static String firstLine(List<RunResult> failed) {
        return failed.get(0).failure().orElse("").lines().findFirst().orElse("failed");
    }

    private List<Cell> ratioRow(String server, List<Figure> figures) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(base + " / " + server)));
        for (Figure figure : figures) {
            OptionalDouble ratio = figure.better() == Figure.Better.NEITHER
                    ? OptionalDouble.empty()
                    : table.ratio(setting, base, server, figure);
            cells.add(ratio.isPresent() ? Verdict.cell(figure, ratio.getAsDouble()) : Cell.text(""));
        }
        return cells;
    }

    private Optional<Table> encodings() {
        TreeSet<String> names = new TreeSet<>();
        table.servers(setting)
                .forEach(server -> table.runs(setting, server)
                        .forEach(run -> names.addAll(run.bytesByEncoding().keySet())));
        List<Column> columns = new ArrayList<>(List.of(Column.of("server")));
        names.forEach(name -> columns.add(new Column(name, "kB")));
        List<List<Cell>> rows = new ArrayList<>();
        for (String server : table.servers(setting)) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(server)));
            names.forEach(name -> row.add(meanOfEncoding(server, name)));
            rows.add(row);
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(setting + ": bytes by encoding, mean of the runs", columns, rows));
    }

    private Cell meanOfEncoding(String server, String name) {
        double mean = table.runs(setting, server).stream()
                .filter(run -> run.failure().isEmpty())
                .mapToLong(run -> run.bytesByEncoding().getOrDefault(name, 0L))
                .average()
                .orElse(0);
        return Cell.number(mean / BYTES_PER_KB);
    }
}
