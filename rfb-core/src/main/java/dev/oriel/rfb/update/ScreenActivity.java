package dev.oriel.rfb.update;

import java.util.Arrays;

/**
 * How much of a screen has been changing, for all viewers alike: for each fifth of a second the largest share of the screen
 * that one look found changed, nothing where there was no look. Pure: time comes in as an argument, and nothing is done while
 * nothing changes. Frame thread.
 */
final class ScreenActivity {

    /** A film's next picture comes within it, so that each of its slots has one. */
    static final long SLOT_NANOS = TileHistory.GOING_ON_NANOS;

    static final int SLOTS_PER_SECOND = (int) (1_000_000_000L / SLOT_NANOS);

    /** Shares are counted in thousandths. */
    static final int WHOLE = 1000;

    /** The sum of the shares up to each slot, this one included; may wrap around, since only differences count. */
    private final int[] sums;

    private long newest = Long.MIN_VALUE;

    /** @param seconds that can be looked back on */
    ScreenActivity(int seconds) {
        sums = new int[seconds * SLOTS_PER_SECOND + 2];
    }

    /** A look found so many pixels of the screen changed. */
    void looked(long changedPixels, long screenPixels, long nowNanos) {
        int share = screenPixels == 0 ? 0 : (int) Math.min(WHOLE, changedPixels * WHOLE / screenPixels);
        long slot = slot(nowNanos);
        if (newest == Long.MIN_VALUE) {
            newest = slot;
        }
        moveTo(slot);
        sums[index(newest)] += Math.max(0, share - share(newest));
    }

    private void moveTo(long slot) {
        if (slot - newest >= sums.length) {
            Arrays.fill(sums, sums[index(newest)]);
            newest = slot;
        }
        while (newest < slot) {
            int sum = sums[index(newest)];
            newest++;
            sums[index(newest)] = sum;
        }
    }

    /**
     * The mean share of the last slots.
     *
     * @param slots that the mean is of, at most what can be looked back on
     * @param beginNanos what was before counts as nothing
     */
    int mean(int slots, long beginNanos, long nowNanos) {
        long from = Math.max(slot(nowNanos) - slots, slot(beginNanos));
        if (newest == Long.MIN_VALUE || from >= newest) {
            return 0;
        }
        return (sums[index(newest)] - sums[index(from)]) / slots;
    }

    /** Whether one of the last slots had more than this share. */
    boolean exceeded(int share, int slots, long nowNanos) {
        for (long slot = newest; slot > slot(nowNanos) - slots; slot--) {
            if (share(slot) > share) {
                return true;
            }
        }
        return false;
    }

    private int share(long slot) {
        return sums[index(slot)] - sums[index(slot - 1)];
    }

    private int index(long slot) {
        return (int) Math.floorMod(slot, (long) sums.length);
    }

    private static long slot(long nanos) {
        return Math.floorDiv(nanos, SLOT_NANOS);
    }
}
