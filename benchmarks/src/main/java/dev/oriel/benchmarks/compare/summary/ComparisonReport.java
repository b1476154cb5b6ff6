package dev.oriel.benchmarks.compare.summary;

import dev.oriel.benchmarks.compare.measure.Figure;
import dev.oriel.benchmarks.compare.measure.ResultTable;
import dev.oriel.benchmarks.compare.measure.RunKey.Setting;
import dev.oriel.benchmarks.compare.measure.RunResult;
import dev.oriel.benchmarks.report.Block;
import dev.oriel.benchmarks.report.Cell;
import dev.oriel.benchmarks.report.Facts;
import dev.oriel.benchmarks.report.Report;
import dev.oriel.benchmarks.report.Section;
import dev.oriel.benchmarks.report.Table;
import dev.oriel.benchmarks.report.Table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The report of a comparison: from the whole to the parts. */
public final class ComparisonReport {

    private final List<ComparedServer> servers;
    private final ResultTable table;
    private final String base;

    private ComparisonReport(List<ComparedServer> servers, ResultTable table) {
        this.servers = servers;
        this.table = table;
        base = servers.get(0).name();
    }

    /**
     * Writes nothing; the report does that.
     *
     * @param servers at least one; the first is the one that the others are compared with
     */
    public static Report of(Facts facts, List<ComparedServer> servers, List<RunResult> runs) {
        return new ComparisonReport(servers, new ResultTable(runs)).report(facts);
    }

    private Report report(Facts facts) {
        List<Section> sections = new ArrayList<>();
        sections.add(serverSection());
        Overview overview = new Overview(table, base);
        sections.addAll(overview.sections());
        table.settings().stream()
                .map(Setting::workload)
                .distinct()
                .forEach(workload -> sections.add(section(workload)));
        failures().ifPresent(sections::add);
        sections.add(meanings());
        return new Report("Servers compared: " + String.join(", ", table.servers()), summary(), facts, sections);
    }

    private String summary() {
        long failed =
                table.runs().stream().filter(run -> run.failure().isPresent()).count();
        return table.runs().size()
                + " runs, servers in turns, each repeat in the other order. Figures are medians over the "
                + "repeats; ratios are taken within a repeat, then their median. "
                + (failed == 0 ? "No run failed." : failed + " runs failed, see below.");
    }

    private Section serverSection() {
        List<List<Cell>> rows = servers.stream()
                .map(server -> List.of(
                        Cell.text(server.name()),
                        Cell.text(server.about()),
                        server.missing().isEmpty()
                                ? Cell.text("took part")
                                : Cell.missing("missing: " + String.join("; ", server.missing()))))
                .toList();
        List<Column> columns = List.of(Column.of("server"), Column.of("what it is"), Column.of("state"));
        return new Section("Servers", "", List.of(new Table("Servers", columns, rows)));
    }

    private Section section(String workload) {
        List<Block> blocks = table.settings().stream()
                .filter(setting -> setting.workload().equals(workload))
                .flatMap(setting -> new SettingTables(table, setting, base).blocks().stream())
                .toList();
        return new Section("Workload " + workload, "", blocks);
    }

    private Optional<Section> failures() {
        List<List<Cell>> rows = table.runs().stream()
                .filter(run -> run.failure().isPresent())
                .map(run -> List.of(
                        Cell.text(run.key().toString()),
                        Cell.missing(run.failure().orElse(""))))
                .toList();
        Table failures = new Table("Failures", List.of(Column.of("run"), Column.of("why")), rows);
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Section("What failed", "", List.of(failures)));
    }

    private static Section meanings() {
        List<List<Cell>> rows = Arrays.stream(Figure.values())
                .filter(figure -> !figure.meaning().isEmpty())
                .map(figure -> Stream.of(figure.title(), figure.unit(), figure.meaning())
                        .map(Cell::text)
                        .toList())
                .toList();
        List<Column> columns = List.of(Column.of("figure"), Column.of("unit"), Column.of("meaning"));
        return new Section("What the columns mean", "", List.of(new Table("Figures", columns, rows)));
    }
}
