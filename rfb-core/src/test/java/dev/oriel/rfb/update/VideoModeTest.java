package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VideoModeTest {

    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000 * MILLI;
    private static final long SCREEN = 1_000_000;

    private final ScreenActivity activity = new ScreenActivity(100);
    private final VideoMode mode = new VideoMode();
    private VideoThresholds thresholds = VideoThresholds.DEFAULT;
    private long now = 7 * SECOND + 3;

    /** Pictures of which each changes so much, and what has been decided at the last one. */
    private boolean play(int percent, int perSecond, long nanos) {
        long end = now + nanos;
        while (now < end) {
            now += SECOND / perSecond;
            activity.looked(SCREEN * percent / 100, SCREEN, now);
            mode.decide(thresholds, activity, now);
        }
        return mode.isOn();
    }

    @Test
    void beginsWhenEnoughHasChangedOnAverage() {
        assertThat(play(100, 24, 2 * SECOND)).isFalse();
        assertThat(play(100, 24, SECOND / 2)).isTrue();
    }

    @Test
    void doesNotBeginForAPartOfTheScreen() {
        assertThat(play(44, 60, 60 * SECOND)).isFalse();
        assertThat(play(46, 60, 6 * SECOND)).isTrue();
    }

    @Test
    void countsRestAsNothing() {
        assertThat(play(100, 2, 60 * SECOND)).as("pages turned").isFalse();
        now += 60 * SECOND;
        assertThat(play(100, 60, 2 * SECOND)).isFalse();
    }

    @Test
    void smallChangesBetweenPicturesTakeNothingAway() {
        for (int i = 0; i < 24 * 5; i++) {
            play(1, 120, SECOND / 40);
            play(100, 60, SECOND / 60);
        }
        assertThat(mode.isOn()).isTrue();
    }

    @Test
    void endsThreeSecondsAfterTheLastLargeChangeAndBeginsAnew() {
        thresholds = new VideoThresholds(45, 20, 3);
        assertThat(play(100, 30, 20 * SECOND)).isTrue();
        assertThat(play(2, 30, 5 * SECOND / 2)).isTrue();
        assertThat(play(2, 30, SECOND)).isFalse();
        assertThat(play(100, 30, SECOND)).as("what was before does not count").isFalse();
    }

    @Test
    void holdsThroughAnotherLargeChange() {
        assertThat(play(100, 30, 5 * SECOND)).isTrue();
        for (int i = 0; i < 5; i++) {
            assertThat(play(2, 30, 2 * SECOND)).isTrue();
            assertThat(play(100, 30, SECOND / 30)).isTrue();
        }
    }

    @Test
    void isAlwaysOnAtNoSeconds() {
        thresholds = new VideoThresholds(100, 0, 1);
        assertThat(mode.decide(thresholds, activity, now)).isTrue();
        assertThat(play(0, 1, 60 * SECOND)).isTrue();
    }

    @Test
    void looksBackFurtherThanItRemembersAsOnRest() {
        assertThat(play(100, 30, 5 * SECOND)).isTrue();
        now += 3_600 * SECOND;
        assertThat(mode.decide(thresholds, activity, now)).isFalse();
        assertThat(play(100, 30, 2 * SECOND)).isFalse();
        assertThat(play(100, 30, SECOND)).isTrue();
    }

    @Test
    void refusesThresholdsThatCannotBe() {
        assertThatThrownBy(() -> new VideoThresholds(0, 5, 3)).hasMessageContaining("0 %");
        assertThatThrownBy(() -> new VideoThresholds(101, 5, 3)).hasMessageContaining("101 %");
        assertThatThrownBy(() -> new VideoThresholds(45, 2001, 3)).hasMessageContaining("2001 s");
        assertThatThrownBy(() -> new VideoThresholds(45, 5, 0)).hasMessageContaining("0 s");
        assertThatThrownBy(() -> new VideoThresholds(45, 5, 101)).hasMessageContaining("101 s");
        assertThatThrownBy(() -> new VideoBox(15, 100)).hasMessageContaining("15x100");
        assertThatThrownBy(() -> new VideoBox(100, 2049)).hasMessageContaining("100x2049");
    }
}
