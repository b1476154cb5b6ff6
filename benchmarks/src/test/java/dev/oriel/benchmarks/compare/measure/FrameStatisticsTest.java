package dev.oriel.benchmarks.compare.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oriel.benchmarks.marker.Marker;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class FrameStatisticsTest {

    private static final long MILLI = 1_000_000;

    /** A frame drawn at its number times ten milliseconds. */
    private static Optional<Marker> frame(int number) {
        return Optional.of(new Marker(number, number * 10L * MILLI));
    }

    private static Sighting at(long millis, int bytes, Optional<Marker> first, Optional<Marker> last) {
        return new Sighting(millis * MILLI, bytes, 100L * bytes, first, last);
    }

    private static final List<Sighting> SEEN = List.of(
            at(12, 9000, frame(1), frame(1)),
            at(105, 1000, frame(10), frame(10)),
            at(110, 2000, frame(10), frame(10)),
            at(135, 3000, frame(12), frame(10)),
            at(150, 4000, Optional.empty(), frame(12)),
            at(160, 1000, frame(11), frame(11)),
            at(205, 9000, frame(20), frame(20)));

    private static final FrameStatistics FROM_100_TO_200 = FrameStatistics.of(SEEN, 100 * MILLI, 200 * MILLI);

    @Test
    void countsEachNewFrameOnceInsideTheWindow() {
        assertThat(FROM_100_TO_200.seenPerSecond()).isCloseTo(20, within(1e-9));
    }

    @Test
    void latencyIsFromDrawingToDecodingOfNewFrames() {
        Map<Figure, Double> frames = FROM_100_TO_200.frames().asMap();
        assertThat(frames.get(Figure.LATENCY_P50)).isCloseTo(10, within(1e-9));
        assertThat(frames.get(Figure.LATENCY_P99)).isCloseTo(14.9, within(1e-9));
    }

    @Test
    void latencyThatGrowsIsToldFromOneThatDoesNot() {
        double[] growing =
                DoubleStream.iterate(10, millis -> millis + 1).limit(31).toArray();
        double[] steady =
                DoubleStream.iterate(8, millis -> 20 - millis).limit(31).toArray();
        assertThat(growth(growing)).hasValue(35.5 / 14.5);
        assertThat(growth(steady)).hasValue(1.0);
        assertThat(growth(Arrays.copyOf(growing, 29))).isEmpty();
    }

    private static Optional<Double> growth(double[] latencies) {
        return Optional.ofNullable(
                FrameStatistics.growth(latencies, Figure.LATENCY_GROWTH).asMap().get(Figure.LATENCY_GROWTH));
    }

    @Test
    void aFrameIsTornWhenItsMarkersDiffer() {
        Map<Figure, Double> wholeness = FROM_100_TO_200.wholeness().asMap();
        assertThat(wholeness.get(Figure.TORN)).isCloseTo(40, within(1e-9));
        assertThat(wholeness.get(Figure.WHOLE)).isCloseTo(20, within(1e-9));
    }

    @Test
    void dividesCostAndBytesByPixels() {
        Map<Figure, Double> perMegapixel = FROM_100_TO_200.perMegapixel(22).asMap();
        assertThat(perMegapixel.get(Figure.MEGAPIXEL_CPU)).isCloseTo(20, within(1e-9));
        assertThat(perMegapixel.get(Figure.MEGAPIXEL_BYTES)).isCloseTo(10, within(1e-9));
        assertThat(FrameStatistics.of(List.of(), 0, MILLI).perMegapixel(22)).isSameAs(Figures.NONE);
    }

    @Test
    void addsUpBytes() {
        Map<Figure, Double> traffic = FROM_100_TO_200.traffic().asMap();
        assertThat(traffic.get(Figure.TRAFFIC)).isCloseTo(0.11, within(1e-9));
        assertThat(traffic.get(Figure.FRAME_BYTES)).isCloseTo(5.5, within(1e-9));
        assertThat(traffic.get(Figure.UPDATES)).isCloseTo(50, within(1e-9));
        assertThat(traffic.get(Figure.UPDATE_P50)).isCloseTo(2, within(1e-9));
    }

    @Test
    void nothingSeenHasNoLatency() {
        FrameStatistics none = FrameStatistics.of(List.of(), 0, MILLI);
        assertThat(none.frames().asMap()).containsOnlyKeys(Figure.SEEN);
        assertThat(none.traffic().asMap()).containsOnlyKeys(Figure.TRAFFIC, Figure.UPDATES);
    }
}
