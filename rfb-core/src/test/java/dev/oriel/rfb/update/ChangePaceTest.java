package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ChangePaceTest {

    private static final long MILLI = 1_000_000;

    private final ChangePace pace = new ChangePace(2);

    @Test
    void whatGoesOnHasAPaceFromItsSecondChangeOn() {
        assertThat(pace.usualGapNanos(0)).isZero();
        pace.changed(0, 40 * MILLI);
        assertThat(pace.usualGapNanos(0)).isEqualTo((int) (40 * MILLI));
        assertThat(pace.usualGapNanos(1)).isZero();
    }

    @Test
    void whatComesBackSlowlyHasOneWhenThatIsAHabit() {
        for (int i = 1; i < ChangePace.HABIT; i++) {
            pace.changed(0, 700 * MILLI);
            assertThat(pace.usualGapNanos(0)).as("after %d returns", i).isZero();
        }
        pace.changed(0, 700 * MILLI);
        assertThat(pace.usualGapNanos(0)).isEqualTo((int) (700 * MILLI));
        assertThat(pace.isHabit(0)).isTrue();
        pace.changed(0, ChangePace.RETURNING_NANOS + 1);
        assertThat(pace.usualGapNanos(0)).isZero();
    }

    @Test
    void aPictureSeenInTwoPartsIsOneChange() {
        for (int i = 0; i < ChangePace.HABIT; i++) {
            pace.changed(0, 497 * MILLI);
            pace.changed(0, 3 * MILLI);
        }
        assertThat(pace.usualGapNanos(0)).isEqualTo((int) (497 * MILLI));
    }

    @Test
    void aFilmThatPausedIsSoonAFilmAgain() {
        for (int i = 0; i < 30; i++) {
            pace.changed(0, 33 * MILLI);
        }
        pace.changed(0, 900 * MILLI);
        pace.changed(0, 33 * MILLI);
        assertThat(pace.usualGapNanos(0)).isLessThan((int) ChangePace.GOING_ON_NANOS);
    }
}
