package dev.oriel.benchmarks.compare;

import dev.oriel.benchmarks.compare.ComparisonPlan.Conditions;
import dev.oriel.benchmarks.compare.ComparisonPlan.PlannedRun;
import dev.oriel.benchmarks.compare.live.RunFailure;
import dev.oriel.benchmarks.compare.measure.Figure;
import dev.oriel.benchmarks.compare.measure.RunKey;
import dev.oriel.benchmarks.compare.measure.RunResult;
import dev.oriel.benchmarks.compare.process.Closing;
import dev.oriel.benchmarks.compare.rival.RivalFailure;
import dev.oriel.benchmarks.compare.rival.RunningRival;
import dev.oriel.benchmarks.load.workload.Setting;
import dev.oriel.benchmarks.load.workload.Workload;
import dev.oriel.benchmarks.load.workload.Workloads;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs a plan; whatever happens to a server is a row, not an end. One thread. */
final class Comparison {

    private static final List<Figure> SHOWN = List.of(
            Figure.SEEN,
            Figure.LATENCY_P50,
            Figure.ECHO_P50,
            Figure.TRAFFIC,
            Figure.SERVER_CPU,
            Figure.MEGAPIXEL_CPU,
            Figure.MEGAPIXEL_BYTES);

    private final ComparisonPlan plan;
    private final Fleet fleet;
    private final Closing closing;
    private final RunLog log;
    private final PrintStream progress;
    private final Map<String, Workload> workloads = new HashMap<>();

    Comparison(ComparisonPlan plan, Fleet fleet, Closing closing, RunLog log, PrintStream progress) {
        this.plan = plan;
        this.fleet = fleet;
        this.closing = closing;
        this.log = log;
        this.progress = progress;
    }

    List<RunResult> run() throws IOException {
        Conditions conditions = plan.conditions();
        Setting setting = Setting.of(
                conditions.seed(),
                conditions.screen().width(),
                conditions.screen().height());
        for (String name : plan.settings().workloads()) {
            workloads.put(name, Workloads.named(name).create(setting));
        }
        List<PlannedRun> runs = plan.runs();
        List<RunResult> results = new ArrayList<>();
        for (PlannedRun run : runs) {
            RunResult result = one(run);
            results.add(result);
            log.add(result);
            progress.println(results.size() + "/" + runs.size() + " " + run.key() + ": " + words(result));
        }
        return results;
    }

    private RunResult one(PlannedRun run) {
        RunKey key = run.key();
        Closing ofThisRun = new Closing();
        Runnable end = ofThisRun::close;
        closing.add(end);
        try {
            RunningRival rival = fleet.server(key.server());
            return on(rival, run, ofThisRun);
        } catch (RivalFailure failed) {
            fleet.discard(key.server());
            return RunResult.failed(key, failed.getMessage());
        } finally {
            closing.endNow(end);
        }
    }

    /** After a failure nobody knows what state the server is in, so the next run begins with a new one. */
    private RunResult on(RunningRival rival, PlannedRun run, Closing ofThisRun) throws RivalFailure {
        try {
            var server = new ComparisonRun.Server(rival, fleet.speaksKasm(rival.name()));
            Workload workload = workloads.get(run.key().setting().workload());
            return new ComparisonRun(plan.conditions(), run, workload, server, ofThisRun).execute();
        } catch (RunFailure | IOException failed) {
            rival.requireAlive();
            throw rival.failure(failed.getMessage());
        }
    }

    private static String words(RunResult result) {
        return result.failure()
                .map(why -> "FAILED: " + why.lines().findFirst().orElse(""))
                .orElseGet(() -> SHOWN.stream()
                        .filter(figure -> result.figures().value(figure).isPresent())
                        .map(figure -> String.format(
                                Locale.ROOT,
                                "%s %.2f %s",
                                figure.title(),
                                result.figures().value(figure).getAsDouble(),
                                figure.unit()))
                        .collect(Collectors.joining(", ")));
    }
}
