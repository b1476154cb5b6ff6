package dev.oriel.framebuffer;

import java.util.Arrays;

/** Counts how often each offset was seen. Offsets beyond the room for distinct ones are not counted. Allocates nothing. */
final class OffsetVotes {

    private static final int ROOM = 4096;
    private static final int MULTIPLIER = 0x9E3779B1;
    private static final int HASH_SHIFT = Integer.numberOfLeadingZeros(ROOM - 1);

    private final int[] offsets = new int[ROOM];
    private final int[] counts = new int[ROOM];
    private int used;
    private int dx;
    private int dy;

    void clear() {
        Arrays.fill(counts, 0);
        used = 0;
    }

    void add(int offsetX, int offsetY, int votes) {
        int offset = (offsetX << Short.SIZE) | (offsetY & 0xFFFF);
        int at = (offset * MULTIPLIER) >>> HASH_SHIFT;
        while (counts[at] != 0 && offsets[at] != offset) {
            at = at + 1 & ROOM - 1;
        }
        if (counts[at] == 0) {
            if (used == ROOM / 4 * 3) {
                return;
            }
            offsets[at] = offset;
            used++;
        }
        counts[at] += votes;
    }

    /** Takes out the offset with most votes, for {@link #dx} and {@link #dy}; false if none has {@code least}. */
    boolean take(int least) {
        int best = best();
        if (counts[best] < least) {
            return false;
        }
        counts[best] = 1; // its place stays taken, so that others are found behind it
        dx = offsets[best] >> Short.SIZE;
        dy = (short) offsets[best];
        return true;
    }

    /** Votes of the offset that has most. */
    int most() {
        return counts[best()];
    }

    private int best() {
        int best = 0;
        for (int i = 1; i < ROOM; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return best;
    }

    int dx() {
        return dx;
    }

    int dy() {
        return dy;
    }
}
