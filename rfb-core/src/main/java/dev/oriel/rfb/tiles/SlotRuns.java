package dev.oriel.rfb.tiles;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/**
 * Tiles of the screen with their slots, neighbours with neighbouring slots joined; reused. As the payload of both tile
 * rectangles:
 *
 * <pre>
 *   U16 runs
 *   runs times: U16 column | U16 row | U16 tiles, rightwards | U16 slot of the first; the others' follow
 * </pre>
 */
public final class SlotRuns {

    private static final int INTS = 4;

    private int[] values = new int[16 * INTS];
    private int size;

    public void clear() {
        size = 0;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** @param column of the tile grid, as row */
    public void add(int column, int row, int slot) {
        int last = (size - 1) * INTS;
        if (size > 0
                && values[last + 1] == row
                && values[last] + values[last + 2] == column
                && values[last + 3] + values[last + 2] == slot) {
            values[last + 2]++;
            return;
        }
        int at = size * INTS;
        if (at == values.length) {
            values = Arrays.copyOf(values, at * 2);
        }
        values[at] = column;
        values[at + 1] = row;
        values[at + 2] = 1;
        values[at + 3] = slot;
        size++;
    }

    public void write(ByteBuf out) {
        out.writeShort(size);
        for (int i = 0; i < size * INTS; i++) {
            out.writeShort(values[i]);
        }
    }
}
