package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Change;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RepairTest {

    private static final long MILLI = 1_000_000;
    private static final Rect SCREEN = new Rect(0, 0, 1280, 700);
    private static final Repair.Budget ALL = new Repair.Budget(Long.MAX_VALUE, 0, 0, false);

    private static final Repair.Budget KEEPS_TILES = new Repair.Budget(Long.MAX_VALUE, 0, 0, true);

    private final TileHistory history = new TileHistory();
    private final Repair repair = new Repair();
    private final Region chosen = new Region();

    @BeforeEach
    void size() {
        history.resize(SCREEN);
    }

    @Test
    void nothingIsDueWhenEverythingIsExact() {
        assertThat(repair.waitNanos(new Region(), history, 0, false)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void waitsUntilTheFirstLossyTileIsAtRest() {
        history.changed(new Region(SCREEN), 100 * MILLI);
        Region lossy = new Region(new Rect(0, 0, 128, 64));
        assertThat(repair.waitNanos(lossy, history, 130 * MILLI, false)).isEqualTo(30 * MILLI);
        assertThat(repair.waitNanos(lossy, history, 160 * MILLI, false)).isZero();
    }

    @Test
    void waitsLongerForWhatChangesSlowlyThanForWhatChangesFast() {
        for (int i = 0; i <= 30; i++) {
            history.changed(new Region(new Rect(0, 0, 64, 64)), i * (100 * MILLI));
            history.changed(new Region(new Rect(64, 0, 64, 64)), 1500 * MILLI + i * (50 * MILLI));
            history.changed(new Region(new Rect(128, 0, 64, 64)), 2700 * MILLI + i * (10 * MILLI));
        }
        long now = 3000 * MILLI;
        assertThat(repair.waitNanos(new Region(new Rect(0, 0, 64, 64)), history, now, false))
                .isEqualTo(160 * MILLI);
        assertThat(repair.waitNanos(new Region(new Rect(64, 0, 64, 64)), history, now, false))
                .isEqualTo(85 * MILLI);
        assertThat(repair.waitNanos(new Region(new Rect(128, 0, 64, 64)), history, now, false))
                .isEqualTo(40 * MILLI);
    }

    @Test
    void oneQuickFrameAmongSlowOnesDoesNotShortenTheRestByMuch() {
        for (int i = 0; i <= 10; i++) {
            history.changed(new Region(SCREEN), i * (50 * MILLI));
        }
        history.changed(new Region(SCREEN), 510 * MILLI);
        assertThat(repair.waitNanos(new Region(SCREEN), history, 510 * MILLI, false))
                .isBetween(70 * MILLI, 80 * MILLI);
    }

    @Test
    void waitsForPagesThatAreTurnedToAndFroUntilTheNextOneIsOverdue() {
        Region page = new Region(SCREEN);
        for (int i = 0; i < ChangePace.HABIT; i++) {
            history.changed(page, i * (500 * MILLI));
            assertThat(repair.waitNanos(page, history, i * (500 * MILLI), false))
                    .isEqualTo(60 * MILLI);
        }
        long last = ChangePace.HABIT * (500 * MILLI);
        history.changed(page, last);
        assertThat(repair.waitNanos(page, history, last, false)).isEqualTo(625 * MILLI);
        assertThat(repair.waitNanos(page, history, last + 625 * MILLI, false)).isZero();
    }

    @Test
    void pagesThatTheViewerRemembersAreRepairedAtOnce() {
        Region page = new Region(SCREEN);
        for (int i = 0; i <= 2 * ChangePace.HABIT; i++) {
            history.changed(page, i * (500 * MILLI));
            assertThat(repair.waitNanos(page, history, i * (500 * MILLI), true)).isEqualTo(60 * MILLI);
        }
        repair.choose(page, history, (2 * ChangePace.HABIT * 500 + 60) * MILLI, KEEPS_TILES, chosen);
        assertThat(chosen.area()).isEqualTo(SCREEN.area());
    }

    @Test
    void whatMotionBringsWaitsUntilItEndsAndTheRestDoesNot() {
        Region left = new Region(new Rect(0, 0, 64, 64));
        Region right = new Region(new Rect(640, 0, 64, 64));
        history.looked(dragUncovering(left), 0);
        history.changed(right, 10 * MILLI);
        for (int i = 1; i <= 30; i++) {
            history.looked(dragUncovering(new Region(new Rect(320, 320, 64, 64))), i * (16 * MILLI));
        }
        long now = 30 * 16 * MILLI;
        assertThat(repair.waitNanos(left, history, now, false)).isEqualTo(Repair.MOTION_ENDS_NANOS);
        assertThat(repair.waitNanos(left, history, now + Repair.MOTION_ENDS_NANOS, false))
                .isZero();
        assertThat(repair.waitNanos(right, history, now, false)).isZero();
    }

    @Test
    void motionWithoutEndIsNotWaitedFor() {
        Region uncovered = new Region(new Rect(0, 0, 64, 64));
        history.looked(dragUncovering(uncovered), 0);
        history.looked(dragUncovering(new Region()), Repair.MOST_MOTION_NANOS);
        assertThat(repair.waitNanos(uncovered, history, Repair.MOST_MOTION_NANOS, false))
                .isZero();
    }

    private static Change dragUncovering(Region uncovered) {
        Change change = new Change();
        change.moves().add(1000, 600, 100, 80, 9, 5);
        change.region().add(uncovered);
        return change;
    }

    @Test
    void repairsWhatRestsWhileTheRestMoves() {
        history.changed(new Region(SCREEN), 0);
        history.changed(new Region(new Rect(0, 0, 640, 700)), 90 * MILLI);
        repair.choose(new Region(SCREEN), history, 100 * MILLI, ALL, chosen);
        assertThat(chosen.sameAs(new Region(new Rect(640, 0, 640, 700)))).isTrue();
    }

    @Test
    void onlyLossyPixelsAreChosen() {
        Region lossy = new Region(new Rect(10, 20, 3, 4));
        repair.choose(lossy, history, 0, ALL, chosen);
        assertThat(chosen.sameAs(lossy)).isTrue();
    }

    @Test
    void beginsNearThePointerAndKeepsToItsBudget() {
        Repair.Budget budget = new Repair.Budget(20 * 4096, 1000, 400, false);
        repair.choose(new Region(SCREEN), history, 0, budget, chosen);
        assertThat(chosen.area()).isBetween(10 * 4096L, 20 * 4096L);
        Rect bounds = chosen.bounds();
        assertThat(bounds.x()).isGreaterThan(600);
        assertThat(bounds.y()).isGreaterThan(100);
    }

    @Test
    void takesWhatCameToRestLastFirst() {
        history.changed(new Region(SCREEN), 0);
        history.changed(new Region(new Rect(128, 64, 64, 64)), 5000 * MILLI);
        repair.choose(new Region(SCREEN), history, 5100 * MILLI, new Repair.Budget(1, 0, 0, false), chosen);
        assertThat(chosen.sameAs(new Region(new Rect(128, 64, 64, 64)))).isTrue();
    }

    @Test
    void oneTileIsAlwaysRepaired() {
        repair.choose(new Region(SCREEN), history, 0, new Repair.Budget(0, 0, 0, false), chosen);
        assertThat(chosen.area()).isEqualTo(4096);
    }
}
