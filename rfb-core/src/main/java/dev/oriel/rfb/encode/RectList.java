package dev.oriel.rfb.encode;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import java.util.Arrays;

/** A reusable list of rectangles in sending order; allocates only when it grows beyond what it has held before. */
public final class RectList {

    private static final int INTS = 4;

    private int[] values = new int[16 * INTS];

    private int size;

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    public void add(int x, int y, int width, int height) {
        int at = size * INTS;
        if (at == values.length) {
            values = Arrays.copyOf(values, at * 2);
        }
        values[at] = x;
        values[at + 1] = y;
        values[at + 2] = width;
        values[at + 3] = height;
        size++;
    }

    /**
     * Adds a rectangle, or lets the one that ends where it begins, of the same columns, reach down over it: bands of a
     * region become few rectangles again.
     */
    public void join(int x, int y, int width, int height) {
        for (int at = (size - 1) * INTS; at >= 0; at -= INTS) {
            if (values[at] == x && values[at + 2] == width && values[at + 1] + values[at + 3] == y) {
                values[at + 3] += height;
                return;
            }
        }
        add(x, y, width, height);
    }

    /** Whether this very rectangle is in the list. */
    public boolean contains(Rect rect) {
        for (int at = 0; at < size * INTS; at += INTS) {
            if (values[at] == rect.x()
                    && values[at + 1] == rect.y()
                    && values[at + 2] == rect.width()
                    && values[at + 3] == rect.height()) {
                return true;
            }
        }
        return false;
    }

    public int x(int index) {
        return values[at(index)];
    }

    public int y(int index) {
        return values[at(index) + 1];
    }

    public int width(int index) {
        return values[at(index) + 2];
    }

    public int height(int index) {
        return values[at(index) + 3];
    }

    public Rect rect(int index) {
        int at = at(index);
        return new Rect(values[at], values[at + 1], values[at + 2], values[at + 3]);
    }

    /** Adds all of them to the region. */
    public void addTo(Region region) {
        for (int i = 0; i < size * INTS; i += INTS) {
            region.add(values[i], values[i + 1], values[i + 2], values[i + 3]);
        }
    }

    /** Pixels of all rectangles together. */
    public long area() {
        long sum = 0;
        for (int i = 0; i < size * INTS; i += INTS) {
            sum += (long) values[i + 2] * values[i + 3];
        }
        return sum;
    }

    /** Becomes equal to {@code other}. */
    public void set(RectList other) {
        if (values.length < other.size * INTS) {
            values = new int[other.values.length];
        }
        System.arraycopy(other.values, 0, values, 0, other.size * INTS);
        size = other.size;
    }

    /** Whether both hold the same rectangles in the same order. */
    public boolean sameAs(RectList other) {
        return size == other.size && Arrays.equals(values, 0, size * INTS, other.values, 0, size * INTS);
    }

    private int at(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException("rectangle " + index + " of " + size);
        }
        return index * INTS;
    }
}
