package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class LinkEstimateTest {

    private static final long MILLI = 1_000_000;

    private final LinkEstimate link = new LinkEstimate();

    @Test
    void knowsNothingAtFirst() {
        assertThat(link.baseDelayNanos()).isEqualTo(LinkEstimate.UNKNOWN);
        assertThat(link.knowsBandwidth()).isFalse();
        assertThat(link.transferNanos(1_000_000)).isZero();
    }

    @Test
    void keepsTheLeastDelayAndForgetsItInTime() {
        link.roundTrip(80 * MILLI, 0);
        link.roundTrip(300 * MILLI, MILLI);
        assertThat(link.baseDelayNanos()).isEqualTo(80 * MILLI);
        link.roundTrip(200 * MILLI, LinkEstimate.DELAY_MEMORY_NANOS);
        assertThat(link.baseDelayNanos()).isEqualTo(80 * MILLI);
        link.roundTrip(210 * MILLI, 2 * LinkEstimate.DELAY_MEMORY_NANOS);
        assertThat(link.baseDelayNanos()).isEqualTo(200 * MILLI);
    }

    @Test
    void followsTheBandwidthBothWays() {
        for (int i = 0; i < 30; i++) {
            link.transferred(62_500, 100 * MILLI);
        }
        assertThat(link.bytesPerSecond()).isCloseTo(625_000, within(1_000.0));
        assertThat(link.transferNanos(6_250) / MILLI).isBetween(9L, 11L);
        for (int i = 0; i < 30; i++) {
            link.transferred(62_500, 1000 * MILLI);
        }
        assertThat(link.bytesPerSecond()).isCloseTo(62_500, within(1_000.0));
    }

    @Test
    void isNotMisledByJitter() {
        for (int i = 0; i < 30; i++) {
            link.transferred(100_000, (i % 2 == 0 ? 20 : 60) * MILLI);
        }
        assertThat(link.bytesPerSecond()).isBetween(2_000_000.0, 3_000_000.0);
    }

    @Test
    void learnsNothingFromSmallTransfers() {
        link.transferred(LinkEstimate.MIN_SAMPLE_BYTES - 1, 1);
        assertThat(link.knowsBandwidth()).isFalse();
    }

    @Test
    void doesNotBelieveInstantTransfers() {
        link.transferred(1_000_000, 0);
        assertThat(link.bytesPerSecond()).isLessThan(1e11);
        link.transferred(1_000_000, -5);
        assertThat(link.bytesPerSecond()).isPositive();
    }
}
