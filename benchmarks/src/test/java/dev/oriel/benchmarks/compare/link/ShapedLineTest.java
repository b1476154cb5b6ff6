package dev.oriel.benchmarks.compare.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ShapedLineTest {

    /** 8 Mbit/s: a byte each microsecond. */
    private static final Link LINE = new Link("test", 8_000_000, Duration.ofMillis(10), 0);

    private static final long MICRO = 1000;
    private static final long MILLI = 1_000_000;

    private static final long START = 77 * MILLI;

    private static ShapedLine line(Link link) {
        return new ShapedLine(link, new SplittableRandom(1), START);
    }

    @Test
    void delaysBytesByHalfTheRoundTripAndTheirOwnLength() {
        ShapedLine line = line(new Link("test", 8_000_000, Duration.ofMillis(2), 0));
        line.put(new byte[500], START);

        assertThat(line.untilNext(START)).hasValue(1500 * MICRO);
        assertThat(line.take(START + 1500 * MICRO - 1)).isEmpty();
        assertThat(line.take(START + 1500 * MICRO))
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(500));
        assertThat(line.untilNext(START)).isEmpty();
    }

    @Test
    void sendsOneAfterTheOther() {
        ShapedLine line = line(LINE);
        line.put(new byte[1000], START);
        line.put(new byte[1000], START);

        assertThat(line.take(START + 6 * MILLI)).isPresent();
        assertThat(line.untilNext(START + 6 * MILLI)).hasValue(MILLI);
    }

    @Test
    void savesNoRateWhileIdle() {
        ShapedLine line = line(LINE);
        line.put(new byte[1000], START + MILLI);

        assertThat(line.untilNext(START + MILLI)).hasValue(6 * MILLI);
    }

    @Test
    void isFullWhenLineAndQueueAre() {
        ShapedLine line = line(LINE);
        int pieces = 0;
        while (line.hasRoom()) {
            line.put(new byte[1000], START);
            pieces++;
        }
        assertThat(pieces * 1000L).isEqualTo(LINE.capacityBytes()).isEqualTo(105_000);

        line.take(START + 10 * MILLI);
        assertThat(line.hasRoom()).isTrue();
    }

    @Test
    void aLostSegmentHoldsWhatFollowsForARoundTrip() {
        Link lossy = new Link("test", 0, Duration.ofMillis(10), 0.5);
        ShapedLine line = line(lossy);
        int late = 0;
        int total = 1000;
        for (int i = 0; i < total; i++) {
            long now = START + i * 100L * MILLI;
            line.put(new byte[1], now);
            long wait = line.untilNext(now).orElseThrow();
            assertThat(wait).isIn(5 * MILLI, 15 * MILLI);
            line.put(new byte[1], now);
            line.take(now + wait);
            assertThat(line.untilNext(now).orElseThrow()).isGreaterThanOrEqualTo(wait);
            line.take(now + 15 * MILLI);
            late += wait > 5 * MILLI ? 1 : 0;
        }
        assertThat(late).isBetween(total * 4 / 10, total * 6 / 10);
    }

    @Test
    void aLargePieceIsLostMoreOftenThanASmallOne() {
        assertThat(lateOutOf1000(14_480)).isBetween(50, 150);
        assertThat(lateOutOf1000(1448)).isBetween(1, 30);
    }

    private static int lateOutOf1000(int bytes) {
        ShapedLine line = line(new Link("test", 0, Duration.ofMillis(10), 0.01));
        int late = 0;
        for (int i = 0; i < 1000; i++) {
            long now = START + i * 100L * MILLI;
            line.put(new byte[bytes], now);
            late += line.untilNext(now).orElseThrow() > 5 * MILLI ? 1 : 0;
            line.take(now + 20 * MILLI);
        }
        return late;
    }

    @Test
    void linksAreFoundByName() {
        assertThat(Link.named("5mbit-80ms"))
                .map(Link::description)
                .hasValueSatisfying(text -> assertThat(text).contains("relay", "5.00 Mbit/s", "80 ms"));
        assertThat(Link.named("loopback")).map(Link::isShaped).isEqualTo(Optional.of(false));
        assertThat(Link.named("modem")).isEmpty();
        assertThat(Link.names()).contains("loopback", "20mbit-20ms", "5mbit-80ms", "1%-loss");
    }
}
