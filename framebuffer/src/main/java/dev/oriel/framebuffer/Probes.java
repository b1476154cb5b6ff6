package dev.oriel.framebuffer;

import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * Pieces of {@value #LENGTH} pixels of one row, taken from dirty cells of the new picture, that hardly occur by chance:
 * where one of them was before tells how far its surroundings have moved. Allocates nothing once made.
 *
 * <p>Their hash rolls: {@code h(x+1) = rotl(h(x), 1) ^ mix(pixel(x+32)) ^ mix(pixel(x))}, because after 32 rotations of 32
 * bits a pixel's share is what it was when it came in.
 */
final class Probes {

    static final int LENGTH = 32;
    static final int MAX = 2048;

    /** Where the colour changes in a piece: fewer are too common, such as edges of windows and blank parts of lines. */
    private static final int LEAST_EDGES = 6;

    /** Rows of a cell that are tried, as far apart as text rows of one letter are not. */
    private static final int[] TRIED_ROWS = {5, 11, 2, 8};

    /** Twice as many places as probes, and a bit for each value of 16 of the spread hash's. */
    private static final int TABLE = 2 * MAX;

    private static final int FILTER_BITS = 16;
    private static final int MULTIPLIER = 0x9E3779B1;

    private final int[] xs = new int[MAX];
    private final int[] ys = new int[MAX];
    private final int[] hashes = new int[MAX];
    private final int[] found = new int[MAX];
    private final int[] table = new int[TABLE];
    private final long[] filter = new long[(1 << FILTER_BITS) / Long.SIZE];
    private final int[] piece = new int[LENGTH];
    private int count;

    /** Spreads what distinguishes two colours over all bits. */
    static int mix(int pixel) {
        int spread = (pixel & 0xFFFFFF) * MULTIPLIER;
        return spread ^ spread >>> 15;
    }

    /** Pieces of a few colours have hashes of a few patterns; their product's upper bits have none. */
    private static int spread(int hash) {
        return hash * MULTIPLIER;
    }

    int count() {
        return count;
    }

    int x(int probe) {
        return xs[probe];
    }

    int y(int probe) {
        return ys[probe];
    }

    /** Counts how often the probe was met, this time included. */
    int met(int probe) {
        return ++found[probe];
    }

    /** Chooses at most one for each pair of neighbouring dirty cells that are not restless, fewer if there are very many. */
    void choose(Framebuffer now, PicturePair pair, CellGrid grid, RestlessTiles restless) {
        count = 0;
        Arrays.fill(table, 0);
        Arrays.fill(filter, 0);
        int pairs = grid.columns() / 2 * grid.rows();
        int step = pairs / MAX + 1;
        int seen = 0;
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column + 1 < grid.columns(); column += 2) {
                boolean isWhole = grid.isDirty(column, row) && grid.isDirty(column + 1, row);
                int x = column * CellGrid.SIDE;
                int y = row * CellGrid.SIDE;
                if (isWhole && !restless.isRestless(x, y) && seen++ % step == 0) {
                    chooseIn(now, pair, x, y);
                }
            }
        }
    }

    private void chooseIn(Framebuffer now, PicturePair pair, int x, int y) {
        if (x + LENGTH > now.width()) {
            return;
        }
        IntBuffer pixels = now.ints();
        for (int row : TRIED_ROWS) {
            if (y + row >= now.height() || pair.isEqualRow(x, y + row, LENGTH, 0, 0)) {
                continue; // it has not moved
            }
            pixels.get(now.pixels().index(x, y + row) / Pixels.BYTES_PER_PIXEL, piece, 0, LENGTH);
            if (edges() >= LEAST_EDGES) {
                add(x, y + row);
                return;
            }
        }
    }

    private int edges() {
        int edges = 0;
        for (int i = 1; i < LENGTH; i++) {
            edges += piece[i] == piece[i - 1] ? 0 : 1;
        }
        return edges;
    }

    private void add(int x, int y) {
        int hash = 0;
        for (int pixel : piece) {
            hash = Integer.rotateLeft(hash, 1) ^ mix(pixel);
        }
        int at = place(hash);
        if (table[at] != 0 || count == MAX) {
            return; // it occurs twice: it tells nothing
        }
        xs[count] = x;
        ys[count] = y;
        hashes[count] = hash;
        found[count] = 0;
        table[at] = ++count;
        int bit = spread(hash) >>> (Integer.SIZE - FILTER_BITS);
        filter[bit >> 6] |= 1L << bit;
    }

    /** The probe of this hash, or -1. */
    int find(int hash) {
        int bit = spread(hash) >>> (Integer.SIZE - FILTER_BITS);
        if ((filter[bit >> 6] >>> bit & 1) == 0) {
            return -1;
        }
        return table[place(hash)] - 1;
    }

    /** Where the hash is in the table, or would be. */
    private int place(int hash) {
        int at = spread(hash) >>> 4 & (TABLE - 1);
        while (table[at] != 0 && hashes[table[at] - 1] != hash) {
            at = at + 1 & TABLE - 1;
        }
        return at;
    }
}
