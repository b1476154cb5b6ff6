package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Change;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TileHistoryTest {

    private static final long MILLI = 1_000_000;

    private final TileHistory history = new TileHistory();

    @BeforeEach
    void size() {
        history.resize(new Rect(0, 0, 300, 200));
    }

    @Test
    void hasAsManyTilesAsTheScreenTouches() {
        assertThat(history.columns()).isEqualTo(5);
        assertThat(history.rows()).isEqualTo(4);
        assertThat(history.changedNanos(4, 3)).isEqualTo(TileHistory.NEVER);
    }

    @Test
    void remembersWhenEachTileChanged() {
        history.changed(new Region(new Rect(64, 0, 65, 1)), 7);
        assertThat(history.changedNanos(0, 0)).isEqualTo(TileHistory.NEVER);
        assertThat(history.changedNanos(1, 0)).isEqualTo(7);
        assertThat(history.changedNanos(2, 0)).isEqualTo(7);
        assertThat(history.changedNanos(3, 0)).isEqualTo(TileHistory.NEVER);
        assertThat(history.changedNanos(1, 1)).isEqualTo(TileHistory.NEVER);
    }

    @Test
    void whatLiesOutsideMeansNothing() {
        history.changed(new Region(new Rect(290, 190, 5000, 5000)), 7);
        assertThat(history.changedNanos(4, 3)).isEqualTo(7);
    }

    @Test
    void aTileIsBusyAfterSomeChangesInARowAndUntilTheyStop() {
        long now = 0;
        for (int i = 1; i <= TileHistory.BUSY_CHANGES; i++) {
            assertThat(history.isBusy(0, 0, now)).as("after %d changes", i - 1).isFalse();
            now += 40 * MILLI;
            history.changed(new Region(new Rect(0, 0, 1, 1)), now);
        }
        assertThat(history.isBusy(0, 0, now)).isTrue();
        assertThat(history.isAnyBusy(new Rect(0, 0, 256, 256), now)).isTrue();
        assertThat(history.isAnyBusy(new Rect(64, 0, 236, 200), now)).isFalse();
        assertThat(history.isBusy(0, 0, now + TileHistory.GOING_ON_NANOS + 1)).isFalse();
    }

    @Test
    void changesFarFromEachOtherNeverMakeATileBusy() {
        for (int i = 0; i < 100; i++) {
            history.changed(new Region(new Rect(0, 0, 1, 1)), i * (TileHistory.GOING_ON_NANOS + 1));
        }
        assertThat(history.isBusy(0, 0, 99 * (TileHistory.GOING_ON_NANOS + 1))).isFalse();
    }

    @Test
    void whatMotionBringsIsFleetingAndAFilmInWhichALittleMovesIsNot() {
        Change drag = new Change();
        drag.moves().add(100, 100, 90, 80, 9, 5);
        drag.region().add(new Rect(90, 90, 9, 80));
        history.looked(drag, MILLI);
        assertThat(history.isFleeting(1, 1, MILLI, false)).isTrue();
        assertThat(history.isFleeting(1, 1, 2 * MILLI, false)).isFalse();

        Change film = new Change();
        film.moves().add(100, 100, 90, 80, 9, 5);
        film.region().add(new Rect(0, 0, 300, 100));
        history.looked(film, 3 * MILLI);
        assertThat(history.isFleeting(1, 1, 3 * MILLI, false)).isFalse();
    }

    @Test
    void whatComesBackIsFleetingForViewersThatDoNotRememberIt() {
        for (int i = 0; i <= ChangePace.HABIT; i++) {
            history.changed(new Region(new Rect(0, 0, 64, 64)), i * (500 * MILLI));
        }
        assertThat(history.isFleeting(0, 0, 2000 * MILLI, false)).isTrue();
        assertThat(history.isFleeting(0, 0, 2000 * MILLI, true)).isFalse();
    }

    @Test
    void severalRectanglesOfOneLookAreOneChange() {
        for (int i = 0; i < 20; i++) {
            history.changed(new Region(new Rect(i, i, 1, 1)), MILLI);
        }
        assertThat(history.isBusy(0, 0, MILLI)).isFalse();
    }
}
