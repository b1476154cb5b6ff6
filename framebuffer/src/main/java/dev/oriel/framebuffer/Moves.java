package dev.oriel.framebuffer;

import java.util.Arrays;

/**
 * Rectangles of a picture that have moved, in the order in which they are to be copied: each copies what the picture shows
 * after the ones before it, as if through a third place (source and destination may overlap). Reusable; allocates only when
 * it grows beyond what it has held before. One owner, one thread.
 */
public final class Moves {

    private static final int INTS = 6;

    /** x, y, width, height of the destination, then how far its pixels have come: to the right, down. */
    private int[] values = new int[16 * INTS];

    private int size;

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public void clear() {
        size = 0;
    }

    /** Adds the destination {@code x, y, width, height} of pixels that came {@code dx} to the right and {@code dy} down. */
    public void add(int x, int y, int width, int height, int dx, int dy) {
        int at = size * INTS;
        if (at == values.length) {
            values = Arrays.copyOf(values, at * 2);
        }
        values[at] = x;
        values[at + 1] = y;
        values[at + 2] = width;
        values[at + 3] = height;
        values[at + 4] = dx;
        values[at + 5] = dy;
        size++;
    }

    /** Adds the move {@code index} of {@code other}. */
    public void add(Moves other, int index) {
        int at = other.at(index);
        int[] from = other.values;
        add(from[at], from[at + 1], from[at + 2], from[at + 3], from[at + 4], from[at + 5]);
    }

    /** Left edge of the destination. */
    public int x(int index) {
        return values[at(index)];
    }

    /** Upper edge of the destination. */
    public int y(int index) {
        return values[at(index) + 1];
    }

    public int width(int index) {
        return values[at(index) + 2];
    }

    public int height(int index) {
        return values[at(index) + 3];
    }

    /** How far to the right the pixels have come. */
    public int dx(int index) {
        return values[at(index) + 4];
    }

    /** How far down the pixels have come. */
    public int dy(int index) {
        return values[at(index) + 5];
    }

    public Rect destination(int index) {
        return new Rect(x(index), y(index), width(index), height(index));
    }

    public Rect source(int index) {
        return new Rect(x(index) - dx(index), y(index) - dy(index), width(index), height(index));
    }

    /** Takes one out; those behind it move up. */
    void remove(int index) {
        int from = at(index) + INTS;
        System.arraycopy(values, from, values, from - INTS, size * INTS - from);
        size--;
    }

    /** Puts the move {@code index} at {@code place}, which is not behind it; those between move back by one. */
    void bringForward(int index, int place) {
        int from = at(index);
        int to = at(place);
        for (int i = 0; i < INTS; i++) {
            int value = values[from + i];
            for (int at = from + i; at > to + i; at -= INTS) {
                values[at] = values[at - INTS];
            }
            values[to + i] = value;
        }
    }

    /** Whether carrying out move {@code first} spoils what move {@code second} is to read. */
    boolean spoils(int first, int second) {
        int a = at(first);
        int b = at(second);
        int x = values[b] - values[b + 4];
        int y = values[b + 1] - values[b + 5];
        return values[a] < x + values[b + 2]
                && x < values[a] + values[a + 2]
                && values[a + 1] < y + values[b + 3]
                && y < values[a + 1] + values[a + 3];
    }

    /** Pixels that this move brings. */
    public long area(int index) {
        return (long) width(index) * height(index);
    }

    /** Pixels that all moves bring. */
    public long area() {
        long area = 0;
        for (int i = 0; i < size; i++) {
            area += area(i);
        }
        return area;
    }

    private int at(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("move " + index + " of " + size);
        }
        return index * INTS;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Moves[");
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? "" : " ")
                    .append(source(i))
                    .append("->")
                    .append(x(i))
                    .append(',')
                    .append(y(i));
        }
        return text.append(']').toString();
    }
}
