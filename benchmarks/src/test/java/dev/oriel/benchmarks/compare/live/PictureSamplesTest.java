package dev.oriel.benchmarks.compare.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.benchmarks.compare.live.PictureSamples.Sample;
import dev.oriel.benchmarks.compare.measure.Sighting;
import dev.oriel.benchmarks.marker.Marker;
import dev.oriel.viewer.picture.RgbImage;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PictureSamplesTest {

    private static final RgbImage PICTURE = new RgbImage(2, 2);

    private final PictureSamples samples = new PictureSamples(Duration.ofNanos(10));

    private void offer(long nanos, Optional<Integer> first, Optional<Integer> last) {
        samples.offer(
                PICTURE,
                new Sighting(
                        nanos,
                        1,
                        1,
                        first.map(number -> new Marker(number, 0)),
                        last.map(number -> new Marker(number, 0))));
    }

    @Test
    void takesAWholeFrameNowAndThenWhileOpen() {
        offer(100, Optional.of(1), Optional.of(1));
        samples.open(100);
        offer(105, Optional.of(2), Optional.of(2));
        offer(110, Optional.of(3), Optional.of(2));
        offer(111, Optional.empty(), Optional.empty());
        offer(112, Optional.of(4), Optional.of(4));
        offer(113, Optional.of(5), Optional.of(5));
        offer(125, Optional.of(6), Optional.empty());
        samples.close();
        offer(150, Optional.of(7), Optional.of(7));

        assertThat(samples.taken()).extracting(Sample::number).containsExactly(4, 6);
    }
}
