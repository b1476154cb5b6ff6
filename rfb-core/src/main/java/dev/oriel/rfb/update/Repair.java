package dev.oriel.rfb.update;

import dev.oriel.framebuffer.DamageTracker;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import java.util.Arrays;

/**
 * The choice of lossy pixels to send again exactly: those that have come to rest, also while others move; nearest to the
 * pointer first, and of equally near ones those that came to rest last. Pure; frame thread, one caller.
 */
final class Repair {

    /** Rest after which a tile is worth while that changed once: longer than the gaps of most films. */
    static final long FIRST_REST_NANOS = 60_000_000;

    /**
     * Rest of a tile that has been changing: half as long again as its usual gap and this, which covers what is late; a quarter
     * for slow habits, but for viewers that remember what comes back.
     */
    static final long LATE_NANOS = 10_000_000;

    /** Never less rest than two frames at 60 a second. */
    static final long LEAST_REST_NANOS = 40_000_000;

    /** Never more rest than what no longer goes on, but for what has the habit of coming back more slowly. */
    static final long MOST_REST_NANOS = ChangePace.GOING_ON_NANOS;

    /**
     * What a drag uncovers or a scroll brings is shown for as long as the motion lasts: it is over when nothing has moved for
     * so long.
     */
    static final long MOTION_ENDS_NANOS = 80_000_000;

    /** Motion is not waited for longer: something elsewhere may move for ever. */
    static final long MOST_MOTION_NANOS = 5_000_000_000L;

    private static final int TILE = DamageTracker.TILE;
    private static final int INDEX_BITS = 20;
    private static final int AGE_BITS = 10;
    private static final long AGE_STEP_NANOS = 100_000_000;

    private final Region tile = new Region();

    /** One number a tile: distance, then age, then its index. */
    private long[] order = new long[64];

    private int count;

    private TileHistory asked = new TileHistory();
    private long askedNanos;
    private boolean askedKeepsTiles;
    private long leastWait;
    private final Region.RectVisitor leastWaitFinder = this::findLeastWait;

    /**
     * Nanoseconds until something of {@code lossy} is worth repairing; MAX_VALUE if nothing is lossy.
     *
     * @param keepsTiles whether the viewer remembers tiles that were exact: what it is repaired it need not be sent again
     */
    long waitNanos(Region lossy, TileHistory history, long nowNanos, boolean keepsTiles) {
        asked = history;
        askedNanos = nowNanos;
        askedKeepsTiles = keepsTiles;
        leastWait = Long.MAX_VALUE;
        lossy.forEach(leastWaitFinder);
        return leastWait;
    }

    /** Looks at the tiles that a rectangle touches; one that several touch is looked at as often. */
    private void findLeastWait(int x, int y, int width, int height) {
        int endRow = Math.min(endTile(y + height), asked.rows());
        int endColumn = Math.min(endTile(x + width), asked.columns());
        for (int row = y / TILE; row < endRow && leastWait > 0; row++) {
            for (int column = x / TILE; column < endColumn; column++) {
                leastWait = Math.min(leastWait, waitNanos(asked, column, row, askedNanos, askedKeepsTiles));
            }
        }
    }

    /** Nanoseconds until this tile has been at rest for long enough. */
    private static long waitNanos(TileHistory history, int column, int row, long nowNanos, boolean keepsTiles) {
        long changed = history.changedNanos(column, row);
        if (changed == TileHistory.NEVER) {
            return 0;
        }
        boolean isSingle = keepsTiles && history.isHabit(column, row);
        long due = changed + restNanos(isSingle ? 0 : history.usualGapNanos(column, row));
        long moved = history.movedNanos(column, row);
        if (moved != TileHistory.NEVER) {
            due = Math.max(due, Math.min(moved + MOTION_ENDS_NANOS, changed + MOST_MOTION_NANOS));
        }
        return Math.max(0, due - nowNanos);
    }

    private static long restNanos(int usualGapNanos) {
        if (usualGapNanos == 0) {
            return FIRST_REST_NANOS;
        }
        if (usualGapNanos > ChangePace.GOING_ON_NANOS) {
            return (long) usualGapNanos + usualGapNanos / 4;
        }
        return Math.max(LEAST_REST_NANOS, Math.min(usualGapNanos + usualGapNanos / 2 + LATE_NANOS, MOST_REST_NANOS));
    }

    /**
     * Adds to {@code chosen} whole tiles of {@code lossy} that are at rest, the first always, then while they are together no
     * more than {@code maxPixels}.
     */
    void choose(Region lossy, TileHistory history, long nowNanos, Budget budget, Region chosen) {
        list(lossy, history, nowNanos, budget);
        long pixels = 0;
        for (int i = 0; i < count; i++) {
            int index = (int) (order[i] & (1L << INDEX_BITS) - 1);
            tile.set(lossy);
            tile.intersect(area(index % history.columns(), index / history.columns()));
            pixels += tile.area();
            if (i > 0 && pixels > budget.maxPixels()) {
                return;
            }
            chosen.add(tile);
        }
    }

    private void list(Region lossy, TileHistory history, long nowNanos, Budget budget) {
        count = 0;
        Rect bounds = lossy.bounds();
        for (int row = bounds.y() / TILE; row < endRow(bounds, history); row++) {
            for (int column = bounds.x() / TILE; column < endColumn(bounds, history); column++) {
                long changed = history.changedNanos(column, row);
                if (waitNanos(history, column, row, nowNanos, budget.keepsTiles()) == 0
                        && lossy.intersects(area(column, row))) {
                    append(budget.distance(column, row), age(changed, nowNanos), row * history.columns() + column);
                }
            }
        }
        Arrays.sort(order, 0, count);
    }

    private static long age(long changedNanos, long nowNanos) {
        long steps = changedNanos == TileHistory.NEVER ? Long.MAX_VALUE : (nowNanos - changedNanos) / AGE_STEP_NANOS;
        return Math.min(steps, (1 << AGE_BITS) - 1);
    }

    private void append(long distance, long age, int index) {
        if (count == order.length) {
            order = Arrays.copyOf(order, count * 2);
        }
        order[count++] = (distance << AGE_BITS | age) << INDEX_BITS | index;
    }

    private static Rect area(int column, int row) {
        return new Rect(column * TILE, row * TILE, TILE, TILE);
    }

    private static int endRow(Rect bounds, TileHistory history) {
        return Math.min(endTile(bounds.bottom()), history.rows());
    }

    private static int endColumn(Rect bounds, TileHistory history) {
        return Math.min(endTile(bounds.right()), history.columns());
    }

    /** The tile behind the last one that reaches into these pixels. */
    private static int endTile(int endPixel) {
        return (endPixel + TILE - 1) / TILE;
    }

    /**
     * How much, and around which point.
     *
     * @param maxPixels at most, but one tile always
     * @param pointerX where the viewer last pointed, in pixels
     * @param keepsTiles as in {@link #waitNanos}
     */
    record Budget(long maxPixels, int pointerX, int pointerY, boolean keepsTiles) {

        /** Tiles within this distance are equally near: a person sees a window, not a point. */
        private static final int NEAR = 4;

        long distance(int column, int row) {
            int x = column - pointerX / TILE;
            int y = row - pointerY / TILE;
            return (long) Math.hypot(x, y) / NEAR;
        }
    }
}
