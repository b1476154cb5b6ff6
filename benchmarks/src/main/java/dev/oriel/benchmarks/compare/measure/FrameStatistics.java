package dev.oriel.benchmarks.compare.measure;

import dev.oriel.benchmarks.marker.Marker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From what a viewer saw to frames per second, latency, torn frames and sizes. */
public final class FrameStatistics {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final double BYTES_PER_KB = 1000;
    private static final double BYTES_PER_MB = 1e6;
    private static final double PIXELS_PER_MEGAPIXEL = 1e6;

    /** Ten in each third: of fewer a median says little. */
    private static final int MIN_GROWTH_VALUES = 30;

    private final List<Sighting> inside;
    private final List<Sighting> fresh;
    private final double seconds;

    private FrameStatistics(List<Sighting> inside, List<Sighting> fresh, double seconds) {
        this.inside = inside;
        this.fresh = fresh;
        this.seconds = seconds;
    }

    /**
     * Looks at a window of time.
     *
     * @param all in order, also those before the window: they tell which frames are new
     * @param fromNanos exclusive
     * @param toNanos inclusive
     */
    public static FrameStatistics of(List<Sighting> all, long fromNanos, long toNanos) {
        List<Sighting> inside = new ArrayList<>();
        List<Sighting> fresh = new ArrayList<>();
        int newest = Integer.MIN_VALUE;
        for (Sighting sighting : all) {
            boolean isInside = sighting.decodedNanos() - fromNanos > 0 && sighting.decodedNanos() - toNanos <= 0;
            if (isInside) {
                inside.add(sighting);
            }
            int number = sighting.first().map(Marker::number).orElse(newest);
            if (number > newest) {
                newest = number;
                if (isInside) {
                    fresh.add(sighting);
                }
            }
        }
        return new FrameStatistics(inside, fresh, (toNanos - fromNanos) / NANOS_PER_SECOND);
    }

    /** Distinct frames a second that appeared. */
    public double seenPerSecond() {
        return fresh.size() / seconds;
    }

    /** Frames and latency, for workloads that draw markers. */
    public Figures frames() {
        Figures figures = Figures.NONE.and(Figure.SEEN, seenPerSecond());
        double[] latencies = fresh.stream()
                .mapToDouble(sighting -> (sighting.decodedNanos()
                                - sighting.first().orElseThrow().nanos())
                        / NANOS_PER_MILLISECOND)
                .toArray();
        return figures.and(quantiles(
                        Distribution.of(latencies), Figure.LATENCY_P50, Figure.LATENCY_P90, Figure.LATENCY_P99))
                .and(growth(latencies, Figure.LATENCY_GROWTH));
    }

    /** Whole and torn frames, for workloads with a second marker. */
    public Figures wholeness() {
        Set<Integer> whole = new HashSet<>();
        int torn = 0;
        for (Sighting sighting : inside) {
            if (sighting.first().isPresent() && numbersAreEqual(sighting)) {
                whole.add(sighting.first().get().number());
            } else {
                torn++;
            }
        }
        Figures figures = Figures.NONE.and(Figure.WHOLE, whole.size() / seconds);
        return inside.isEmpty() ? figures : figures.and(Figure.TORN, 100.0 * torn / inside.size());
    }

    private static boolean numbersAreEqual(Sighting sighting) {
        return sighting.first().map(Marker::number).equals(sighting.last().map(Marker::number));
    }

    /** Bytes and updates. */
    public Figures traffic() {
        long bytes = inside.stream().mapToLong(Sighting::bytes).sum();
        double[] sizes = inside.stream()
                .mapToDouble(sighting -> sighting.bytes() / BYTES_PER_KB)
                .toArray();
        Figures figures = Figures.of(Map.of(
                Figure.TRAFFIC, bytes / BYTES_PER_MB / seconds,
                Figure.UPDATES, inside.size() / seconds));
        if (!fresh.isEmpty()) {
            figures = figures.and(Figure.FRAME_BYTES, bytes / BYTES_PER_KB / fresh.size());
        }
        Distribution size = Distribution.of(sizes);
        return figures.and(quantile(size, 0.5, Figure.UPDATE_P50)).and(quantile(size, 0.99, Figure.UPDATE_P99));
    }

    /** Cost and bytes by the pixels that came; nothing if none came. */
    public Figures perMegapixel(double cpuMillis) {
        long pixels = inside.stream().mapToLong(Sighting::pixels).sum();
        if (pixels == 0) {
            return Figures.NONE;
        }
        double megapixels = pixels / PIXELS_PER_MEGAPIXEL;
        long bytes = inside.stream().mapToLong(Sighting::bytes).sum();
        return Figures.of(Map.of(
                Figure.MEGAPIXEL_CPU, cpuMillis / megapixels,
                Figure.MEGAPIXEL_BYTES, bytes / BYTES_PER_KB / megapixels));
    }

    /** The 50, 90 and 99 percent quantiles as these figures. */
    public static Figures quantiles(Distribution of, Figure p50, Figure p90, Figure p99) {
        return quantile(of, 0.5, p50).and(quantile(of, 0.9, p90)).and(quantile(of, 0.99, p99));
    }

    /**
     * What the median of the last third is to that of the first, as this figure; nothing of less than
     * {@value #MIN_GROWTH_VALUES} values.
     *
     * @param inOrder of time
     */
    public static Figures growth(double[] inOrder, Figure figure) {
        if (inOrder.length < MIN_GROWTH_VALUES) {
            return Figures.NONE;
        }
        int third = inOrder.length / 3;
        Distribution first = Distribution.of(Arrays.copyOf(inOrder, third));
        Distribution last = Distribution.of(Arrays.copyOfRange(inOrder, inOrder.length - third, inOrder.length));
        return Figures.NONE.and(
                figure, last.median().orElseThrow() / first.median().orElseThrow());
    }

    private static Figures quantile(Distribution of, double share, Figure figure) {
        var value = of.quantile(share);
        return value.isPresent() ? Figures.NONE.and(figure, value.getAsDouble()) : Figures.NONE;
    }
}
