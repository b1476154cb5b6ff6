package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettlingTest {

    private static final long MILLI = 1_000_000;
    private static final long START = 5_000 * MILLI;

    private final Settling settling = new Settling();

    @Test
    void looksAtOnceAtTheFirstThingEver() {
        settling.drawn(START);
        assertThat(settling.waitNanos(START)).isZero();
    }

    @Test
    void looksAtOnceAfterQuiet() {
        settling.looked(START);
        settling.drawn(START + 100 * MILLI);
        assertThat(settling.waitNanos(START + 100 * MILLI)).isZero();
    }

    @Test
    void waitsUntilDrawingHasEndedWhilePicturesFollowEachOther() {
        settling.looked(START);
        long drawn = START + 16 * MILLI;
        settling.drawn(drawn);
        assertThat(settling.waitNanos(drawn)).isEqualTo(Settling.DONE_NANOS);

        settling.drawn(drawn + MILLI);
        assertThat(settling.waitNanos(drawn + MILLI)).isEqualTo(Settling.DONE_NANOS);
        assertThat(settling.waitNanos(drawn + MILLI + Settling.DONE_NANOS)).isZero();
    }

    @Test
    void waitsNotLongForDrawingWithoutEnd() {
        settling.looked(START);
        long first = START + MILLI;
        for (long now = first; now < first + Settling.MOST_NANOS; now += MILLI / 2) {
            settling.drawn(now);
            assertThat(settling.waitNanos(now)).isPositive();
        }
        assertThat(settling.waitNanos(first + Settling.MOST_NANOS)).isZero();
    }

    @Test
    void forgetsWhatWasLookedAt() {
        settling.drawn(START);
        settling.looked(START);
        assertThat(settling.waitNanos(START + MILLI)).isZero();
    }
}
