package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Change;
import dev.oriel.framebuffer.DamageTracker;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import java.util.Arrays;

/**
 * When and how often each tile of the screen has changed, for all viewers alike: what keeps changing may be shown less
 * sharply, what has come to rest is worth repairing. Tiles are {@link DamageTracker#TILE} pixels wide and high, row by row.
 * Pure: time comes in as an argument. Frame thread; allocates only for a new size.
 */
final class TileHistory {

    /** A tile that never changed. */
    static final long NEVER = Long.MIN_VALUE;

    /** Changes nearer to each other than this go on. */
    static final long GOING_ON_NANOS = ChangePace.GOING_ON_NANOS;

    /** So many changes in a row make a tile busy: a quarter of a second of video at 24 frames a second. */
    static final int BUSY_CHANGES = 6;

    private static final int TILE = DamageTracker.TILE;

    private int columns;
    private int rows;
    private long[] changedNanos = new long[0];

    /** Changes in a row, none further than {@link #GOING_ON_NANOS} from the one before; stops at {@link #BUSY_CHANGES}. */
    private byte[] inARow = new byte[0];

    private ChangePace pace = new ChangePace(0);

    /** Tiles whose last change came along with moves: a window that was dragged has uncovered them, or they were scrolled. */
    private boolean[] moved = new boolean[0];

    private long movedNanos = NEVER;

    private long nowNanos;
    private boolean moves;
    private final Region destination = new Region();
    private final Region.RectVisitor marker = this::mark;

    /** A screen of another size: nothing has changed yet. */
    void resize(Rect screen) {
        columns = tiles(screen.width());
        rows = tiles(screen.height());
        changedNanos = new long[columns * rows];
        inARow = new byte[columns * rows];
        pace = new ChangePace(columns * rows);
        moved = new boolean[columns * rows];
        Arrays.fill(changedNanos, NEVER);
    }

    /** A look found this. */
    void looked(Change change, long now) {
        moves = isMotion(change);
        if (moves) {
            movedNanos = now;
        }
        changed(change.region(), now);
        for (int i = 0; i < change.moves().size(); i++) {
            destination.clear();
            destination.add(change.moves().destination(i));
            changed(destination, now);
        }
        moves = false;
    }

    /** Whether moves bring most of it: what they do not is what they uncover. */
    private static boolean isMotion(Change change) {
        return change.moves().area() > change.region().area();
    }

    /** These pixels have changed now, and nothing has moved; what lies outside the screen means nothing. */
    void changed(Region region, long now) {
        nowNanos = now;
        region.forEach(marker);
    }

    private void mark(int x, int y, int width, int height) {
        int endColumn = Math.min(tiles(x + width), columns);
        int endRow = Math.min(tiles(y + height), rows);
        for (int row = Math.max(y, 0) / TILE; row < endRow; row++) {
            for (int column = Math.max(x, 0) / TILE; column < endColumn; column++) {
                mark(row * columns + column);
            }
        }
    }

    private void mark(int tile) {
        long last = changedNanos[tile];
        if (last == nowNanos) {
            return;
        }
        boolean goesOn = last != NEVER && nowNanos - last <= GOING_ON_NANOS;
        inARow[tile] = goesOn ? (byte) Math.min(inARow[tile] + 1, BUSY_CHANGES) : 1;
        pace.changed(tile, last == NEVER ? Long.MAX_VALUE : nowNanos - last);
        moved[tile] = moves;
        changedNanos[tile] = nowNanos;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** When this tile changed last, or {@link #NEVER}. */
    long changedNanos(int column, int row) {
        return changedNanos[row * columns + column];
    }

    /** Nanoseconds that usually lie between the changes of this tile, rather more than less; 0 if the last one stands alone. */
    int usualGapNanos(int column, int row) {
        return pace.usualGapNanos(row * columns + column);
    }

    /**
     * Whether this tile shows what it shows for a moment only: it came with the motion of just now, or keeps coming back.
     *
     * @param keepsTiles whether the viewer remembers what comes back: then it is no matter of a moment
     */
    boolean isFleeting(int column, int row, long now, boolean keepsTiles) {
        return movedNanos(column, row) == now || (!keepsTiles && isHabit(column, row));
    }

    /** Whether this tile keeps coming back slowly. */
    boolean isHabit(int column, int row) {
        return pace.isHabit(row * columns + column);
    }

    /** When something on the screen moved last, if this tile's last change came along with moves; else {@link #NEVER}. */
    long movedNanos(int column, int row) {
        return moved[row * columns + column] ? movedNanos : NEVER;
    }

    /** Whether this tile has been changing for a while and still is. */
    boolean isBusy(int column, int row, long now) {
        return isGoingOn(column, row, BUSY_CHANGES, now);
    }

    /** Whether this tile has changed so often in a row, at most {@link #BUSY_CHANGES} times, and still does. */
    boolean isGoingOn(int column, int row, int changes, long now) {
        int tile = row * columns + column;
        return inARow[tile] >= changes && now - changedNanos[tile] <= GOING_ON_NANOS;
    }

    /** Whether a tile that this area touches is busy. */
    boolean isAnyBusy(Rect area, long now) {
        int endColumn = Math.min(tiles(area.right()), columns);
        int endRow = Math.min(tiles(area.bottom()), rows);
        for (int row = area.y() / TILE; row < endRow; row++) {
            for (int column = area.x() / TILE; column < endColumn; column++) {
                if (isBusy(column, row, now)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int tiles(int pixels) {
        return (pixels + TILE - 1) / TILE;
    }
}
