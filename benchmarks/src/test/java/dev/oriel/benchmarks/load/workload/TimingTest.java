package dev.oriel.benchmarks.load.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Seed;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class TimingTest {

    @Test
    void evenFramesDoNotDrift() {
        Timing timing = Timing.every(30);
        assertThat(timing.dueNanos(0)).isZero();
        assertThat(timing.dueNanos(30)).isEqualTo(TimeUnit.SECONDS.toNanos(1));
        assertThat(timing.dueNanos(30 * 3600)).isEqualTo(TimeUnit.HOURS.toNanos(1));
    }

    @Test
    void irregularFramesAreTwentyToSixtyMillisecondsApart() {
        long seed =
                Seed.random("irregularFramesAreTwentyToSixtyMillisecondsApart").nextLong();
        Timing timing = Timing.irregular(seed);
        assertThat(timing.dueNanos(0)).isZero();
        for (int number = 1; number < 5000; number++) {
            long apart = timing.dueNanos(number + 1) - timing.dueNanos(number);
            assertThat(apart).isBetween(TimeUnit.MILLISECONDS.toNanos(20), TimeUnit.MILLISECONDS.toNanos(60));
        }
    }
}
