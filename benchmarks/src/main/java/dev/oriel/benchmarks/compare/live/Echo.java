package dev.oriel.benchmarks.compare.live;

import dev.oriel.benchmarks.compare.measure.Distribution;
import dev.oriel.benchmarks.compare.measure.Figure;
import dev.oriel.benchmarks.compare.measure.Figures;
import dev.oriel.benchmarks.compare.measure.FrameStatistics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** Presses keys through a viewer, one after the other, and waits for what each changes. Thread: the run's. */
public final class Echo {

    private static final int KEYSYM_A = 'a';
    private static final int SHORTEST_PAUSE_MILLIS = 20;
    private static final int LONGEST_PAUSE_MILLIS = 60;
    private static final Duration LOST = Duration.ofSeconds(2);

    private final WatchingViewer viewer;
    private final RandomGenerator random;

    public Echo(WatchingViewer viewer, RandomGenerator random) {
        this.viewer = viewer;
        this.random = random;
    }

    /** Goes on for so long. The pauses are random, so that no server's clock can fall in step. */
    public Figures play(Duration time) throws IOException, RunFailure {
        long end = System.nanoTime() + time.toNanos();
        List<Double> millis = new ArrayList<>();
        int lost = 0;
        while (System.nanoTime() - end < 0) {
            long pause = random.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS + 1);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
            int before = viewer.number().orElseThrow(() -> new RunFailure("the marker cannot be read"));
            long pressed = System.nanoTime();
            viewer.press(KEYSYM_A);
            OptionalLong seen = viewer.awaitOtherNumber(before, LOST);
            if (seen.isPresent()) {
                millis.add((seen.getAsLong() - pressed) / 1e6);
            } else {
                lost++;
            }
            if (viewer.ending().isPresent()) {
                throw new RunFailure(viewer.ending().get());
            }
        }
        double[] all = millis.stream().mapToDouble(Double::doubleValue).toArray();
        return FrameStatistics.quantiles(Distribution.of(all), Figure.ECHO_P50, Figure.ECHO_P90, Figure.ECHO_P99)
                .and(FrameStatistics.growth(all, Figure.ECHO_GROWTH))
                .and(Figure.ECHO_LOST, lost);
    }
}
