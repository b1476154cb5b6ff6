package dev.oriel.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oriel.benchmarks.compare.ComparisonPlan.Conditions;
import dev.oriel.benchmarks.compare.ComparisonPlan.PlannedRun;
import dev.oriel.benchmarks.compare.live.Echo;
import dev.oriel.benchmarks.compare.live.MarkerPlaces;
import dev.oriel.benchmarks.compare.live.PictureSamples;
import dev.oriel.benchmarks.compare.live.RunFailure;
import dev.oriel.benchmarks.compare.live.WatchingViewer;
import dev.oriel.benchmarks.compare.live.WorkloadProcess;
import dev.oriel.benchmarks.compare.measure.CostMeter;
import dev.oriel.benchmarks.compare.measure.EncodingBytes;
import dev.oriel.benchmarks.compare.measure.Figure;
import dev.oriel.benchmarks.compare.measure.Figures;
import dev.oriel.benchmarks.compare.measure.FrameStatistics;
import dev.oriel.benchmarks.compare.measure.RunResult;
import dev.oriel.benchmarks.compare.measure.Sighting;
import dev.oriel.benchmarks.compare.process.Closing;
import dev.oriel.benchmarks.compare.process.ProcessTable;
import dev.oriel.benchmarks.compare.rival.RunningRival;
import dev.oriel.benchmarks.load.workload.Timing;
import dev.oriel.benchmarks.load.workload.Workload;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * One workload on one server: the X client starts, viewers connect, the work goes on for a while unmeasured and then measured;
 * then it stops, and the picture is compared with the screen. Everything that is started here is closed by the {@link
 * Closing} that the run is given. One thread, used once.
 */
final class ComparisonRun {

    private static final Duration WORKLOAD_START = Duration.ofSeconds(90);
    private static final Duration WORKLOAD_STOP = Duration.ofSeconds(10);
    private static final Duration SAMPLE_EVERY = Duration.ofMillis(400);

    /** Longer than any run: the workload ends by itself if nobody does it. */
    private static final Duration WORKLOAD_EXTRA = Duration.ofMinutes(3);

    /** What a server that answers more requests has more of: no comparison where the next is asked for as soon as one is answered. */
    private static final Figure[] OF_PACE = {Figure.TRAFFIC, Figure.SERVER_CPU};

    private final Conditions conditions;
    private final PlannedRun run;
    private final RunningRival rival;
    private final boolean kasmDialect;
    private final Closing closing;
    private final Workload workload;
    private final MarkerPlaces places;
    private final PictureSamples samples = new PictureSamples(SAMPLE_EVERY);

    ComparisonRun(Conditions conditions, PlannedRun run, Workload workload, Server server, Closing closing) {
        this.conditions = conditions;
        this.run = run;
        this.rival = server.rival;
        this.kasmDialect = server.kasmDialect;
        this.closing = closing;
        this.workload = workload;
        places = new MarkerPlaces(workload.markers());
    }

    /** A server that runs. */
    record Server(RunningRival rival, boolean kasmDialect) {}

    /** The measured window of time. */
    private record Window(CostMeter.Reading from, CostMeter.Reading to) {

        FrameStatistics statistics(List<Sighting> seen) {
            return FrameStatistics.of(seen, from.nanos(), to.nanos());
        }

        double seconds() {
            return (to.nanos() - from.nanos()) / 1e9;
        }
    }

    RunResult execute() throws IOException, RunFailure {
        Optional<WorkloadProcess> below = startBelow();
        WorkloadProcess load = start(run.key().setting().workload());
        Watchers watchers = connect();
        WatchingViewer viewer = watchers.measuring();
        pause(conditions.timing().warmUp());

        CostMeter meter = new CostMeter(
                ProcessTable.ofThisMachine(),
                rival::pids,
                load.pid(),
                ProcessHandle.current().pid());
        meter.resetPeakMemory();
        CostMeter.Reading from = meter.read();
        samples.open(from.nanos());
        Figures echo = work(viewer);
        Window window = new Window(from, meter.read());
        samples.close();
        Figures figures = CostMeter.between(window.from, window.to)
                .and(echo)
                .and(Figure.PEAK_MEMORY, meter.peakMemoryMebibytes());

        watchers.requireAll();
        JsonNode summary = load.stop(WORKLOAD_STOP);
        if (below.isPresent()) {
            below.get().stop(WORKLOAD_STOP);
        }
        List<Sighting> seen = viewer.sightingsSoFar();
        figures = figures.and(drawn(summary))
                .and(seen(window, seen))
                .and(watchers.slowest(window.from.nanos(), window.to.nanos()));
        if (workload.isRefreshed()) {
            figures = figures.without(OF_PACE);
        }
        figures = figures.and(new EndOfRun(rival.display(), viewer, below.isPresent() ? MarkerPlaces.NONE : places)
                .compare(conditions.timing().settle()));
        if (below.isEmpty()) {
            figures = figures.and(new MovingPictures(workload, places, conditions.screen()).compare(samples.taken()));
        }
        Map<String, Long> encodings =
                EncodingBytes.within(viewer.encodingsSoFar(), window.from.nanos(), window.to.nanos());
        return RunResult.of(run.key(), figures, encodings);
    }

    private Optional<WorkloadProcess> startBelow() throws IOException, RunFailure {
        Optional<String> below = workload.below();
        return below.isPresent() ? Optional.of(start(below.get())) : Optional.empty();
    }

    private WorkloadProcess start(String name) throws IOException, RunFailure {
        Duration most =
                conditions.timing().warmUp().plus(conditions.timing().window()).plus(WORKLOAD_EXTRA);
        List<String> options = List.of(
                "--hold", "--seconds", Long.toString(most.toSeconds()), "--seed", Long.toString(conditions.seed()));
        WorkloadProcess load = WorkloadProcess.start(name, rival.display(), options);
        closing.add(load::close);
        load.awaitReady(WORKLOAD_START);
        return load;
    }

    private Watchers connect() throws IOException, RunFailure {
        Watchers.Aim aim =
                new Watchers.Aim(rival.viewerAddress(), kasmDialect, workload.isRefreshed(), run.link(), conditions);
        return Watchers.connect(aim, run.viewers(), places, samples, closing);
    }

    /** The measured part. */
    private Figures work(WatchingViewer viewer) throws IOException, RunFailure {
        if (workload.isAnsweringInput()) {
            return new Echo(viewer, new SplittableRandom(conditions.seed()))
                    .play(conditions.timing().window());
        }
        pause(conditions.timing().window());
        return Figures.NONE;
    }

    private Figures seen(Window window, List<Sighting> all) throws RunFailure {
        FrameStatistics statistics = window.statistics(all);
        Figures figures = statistics.traffic();
        double cpuMillis = 1000 * (window.to.server() - window.from.server());
        if (workload.isRefreshed()) {
            return figures.and(statistics.perMegapixel(cpuMillis));
        }
        if (workload.timing() == Timing.NEVER) {
            return figures;
        }
        if (statistics.seenPerSecond() == 0) {
            throw new RunFailure("no frame of the workload was seen in the measured " + window.seconds() + " s");
        }
        figures = figures.and(statistics.frames());
        if (places.areSeveral()) {
            figures = figures.and(statistics.wholeness());
        }
        double frames = statistics.seenPerSecond() * window.seconds();
        return figures.and(Figure.FRAME_CPU, cpuMillis / frames);
    }

    private Figures drawn(JsonNode summary) {
        double seconds = summary.path("seconds").asDouble();
        return workload.timing() == Timing.NEVER || seconds <= 0
                ? Figures.NONE
                : Figures.NONE.and(Figure.DRAWN, summary.path("frames").asDouble() / seconds);
    }

    private static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
