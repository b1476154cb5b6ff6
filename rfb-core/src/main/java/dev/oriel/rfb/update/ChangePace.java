package dev.oriel.rfb.update;

/**
 * How much time usually lies between the changes of each tile, so that a tile is known to rest when its next change is overdue.
 * What changes often has a pace from its second change on; what comes back slowly, as pages that are turned to and fro, has one
 * when that has become a habit. Pure; frame thread; allocates only for a new size.
 */
final class ChangePace {

    /** Changes nearer to each other than this go on (SPICE: a stream's next frame comes within 200 ms). */
    static final long GOING_ON_NANOS = 200_000_000;

    /** Changes further from each other have nothing to do with each other. */
    static final long RETURNING_NANOS = 1_200_000_000;

    /** So many returns in a row are a habit. */
    static final int HABIT = 4;

    /** Changes nearer to each other than half a frame at 60 a second are one picture that was seen in two parts. */
    static final long SAME_PICTURE_NANOS = 8_000_000;

    /** A quicker change makes a tile's usual gap shorter by this part of it only: films are not drawn like clockwork. */
    private static final int FADING = 8;

    /** In nanoseconds; 0 if the last change stands alone. */
    private final int[] gaps;

    private final byte[] returns;

    ChangePace(int tiles) {
        gaps = new int[tiles];
        returns = new byte[tiles];
    }

    /** A tile has changed so long after its last change. */
    void changed(int tile, long sinceNanos) {
        if (sinceNanos > RETURNING_NANOS) {
            returns[tile] = 0;
            gaps[tile] = 0;
        } else if (sinceNanos >= SAME_PICTURE_NANOS) {
            returns[tile] = (byte) Math.min(returns[tile] + 1, HABIT);
            gaps[tile] = usualGap(gaps[tile], (int) sinceNanos);
        }
    }

    private static int usualGap(int before, int newest) {
        int counted = newest <= GOING_ON_NANOS ? (int) Math.min(before, GOING_ON_NANOS) : before;
        return Math.max(newest, counted - counted / FADING);
    }

    /** Nanoseconds that usually lie between the changes of this tile, rather more than less; 0 if the last one stands alone. */
    int usualGapNanos(int tile) {
        return gaps[tile] <= GOING_ON_NANOS || isHabit(tile) ? gaps[tile] : 0;
    }

    /** Whether this tile keeps coming back slowly. */
    boolean isHabit(int tile) {
        return gaps[tile] > GOING_ON_NANOS && returns[tile] == HABIT;
    }
}
