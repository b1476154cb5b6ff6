package dev.oriel.framebuffer;

import java.util.Arrays;

/** Neighbouring tiles of one row that are in the same state, as pairs of first column and the one after the last. */
final class TileRuns {

    private int[] ends = new int[8];
    private int used;

    int count() {
        return used / 2;
    }

    int first(int run) {
        return ends[run * 2];
    }

    /** The column after the last one. */
    int end(int run) {
        return ends[run * 2 + 1];
    }

    /** Becomes the runs of {@code wanted} among the {@code columns} states that begin at {@code from}. */
    void find(byte[] states, int from, int columns, byte wanted) {
        used = 0;
        int column = 0;
        while (column < columns) {
            if (states[from + column] != wanted) {
                column++;
                continue;
            }
            int first = column;
            while (column < columns && states[from + column] == wanted) {
                column++;
            }
            append(first, column);
        }
    }

    private void append(int first, int end) {
        if (used == ends.length) {
            ends = Arrays.copyOf(ends, used * 2);
        }
        ends[used++] = first;
        ends[used++] = end;
    }
}
