package dev.oriel.framebuffer;

import java.util.Arrays;

/**
 * A mutable set of pixels, kept as disjoint rectangles. One owner, one thread; it allocates only when it grows beyond what
 * it has held before.
 */
public final class Region {

    /** Takes the rectangles of a region one by one. */
    @FunctionalInterface
    public interface RectVisitor {
        void visit(int x, int y, int width, int height);
    }

    private static final int INTS = 4;

    /** x1, y1, x2, y2 of each rectangle; the second corner lies outside. */
    private int[] corners = new int[8 * INTS];

    private int count;

    public Region() {}

    public Region(Rect rect) {
        add(rect);
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** How many rectangles {@link #forEach} visits. */
    public int rectCount() {
        return count;
    }

    /** Pixels inside. */
    public long area() {
        long sum = 0;
        for (int i = 0; i < count * INTS; i += INTS) {
            sum += (long) (corners[i + 2] - corners[i]) * (corners[i + 3] - corners[i + 1]);
        }
        return sum;
    }

    /** The smallest rectangle around everything; empty if there is nothing. */
    public Rect bounds() {
        if (count == 0) {
            return Rect.EMPTY;
        }
        int x1 = Integer.MAX_VALUE;
        int y1 = Integer.MAX_VALUE;
        int x2 = Integer.MIN_VALUE;
        int y2 = Integer.MIN_VALUE;
        for (int i = 0; i < count * INTS; i += INTS) {
            x1 = Math.min(x1, corners[i]);
            y1 = Math.min(y1, corners[i + 1]);
            x2 = Math.max(x2, corners[i + 2]);
            y2 = Math.max(y2, corners[i + 3]);
        }
        return new Rect(x1, y1, x2 - x1, y2 - y1);
    }

    public boolean intersects(Rect rect) {
        for (int i = 0; i < count * INTS; i += INTS) {
            if (overlaps(i, rect.x(), rect.y(), rect.right(), rect.bottom())) {
                return true;
            }
        }
        return false;
    }

    /** Visits every rectangle; the region must not be changed meanwhile. */
    public void forEach(RectVisitor visitor) {
        for (int i = 0; i < count * INTS; i += INTS) {
            visitor.visit(corners[i], corners[i + 1], corners[i + 2] - corners[i], corners[i + 3] - corners[i + 1]);
        }
    }

    public void clear() {
        count = 0;
    }

    /** Becomes equal to {@code other}. */
    public void set(Region other) {
        if (corners.length < other.count * INTS) {
            corners = new int[other.corners.length];
        }
        System.arraycopy(other.corners, 0, corners, 0, other.count * INTS);
        count = other.count;
    }

    public void add(Rect rect) {
        add(rect.x(), rect.y(), rect.width(), rect.height());
    }

    public void add(int x, int y, int width, int height) {
        if (width <= 0 || height <= 0) {
            return;
        }
        subtract(x, y, width, height);
        append(x, y, x + width, y + height);
    }

    public void add(Region other) {
        other.forEach(this::add);
    }

    public void subtract(Rect rect) {
        subtract(rect.x(), rect.y(), rect.width(), rect.height());
    }

    public void subtract(Region other) {
        other.forEach(this::subtract);
    }

    public void subtract(int x, int y, int width, int height) {
        int before = count;
        int kept = 0;
        int appendedFrom = before;
        for (int i = 0; i < before; i++) {
            if (!overlaps(i * INTS, x, y, x + width, y + height)) {
                move(i, kept++);
            } else {
                appendAround(i * INTS, x, y, x + width, y + height);
            }
        }
        for (int i = appendedFrom; i < count; i++) {
            move(i, kept++);
        }
        count = kept;
    }

    /** Keeps what lies inside {@code rect}. */
    public void intersect(Rect rect) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int at = i * INTS;
            int x1 = Math.max(corners[at], rect.x());
            int y1 = Math.max(corners[at + 1], rect.y());
            int x2 = Math.min(corners[at + 2], rect.right());
            int y2 = Math.min(corners[at + 3], rect.bottom());
            if (x2 > x1 && y2 > y1) {
                put(kept++, x1, y1, x2, y2);
            }
        }
        count = kept;
    }

    private boolean overlaps(int at, int x1, int y1, int x2, int y2) {
        return corners[at] < x2 && x1 < corners[at + 2] && corners[at + 1] < y2 && y1 < corners[at + 3];
    }

    /** Appends what is left of the rectangle at {@code at} without x1, y1, x2, y2: above, left, right, below. */
    private void appendAround(int at, int x1, int y1, int x2, int y2) {
        int left = corners[at];
        int top = corners[at + 1];
        int right = corners[at + 2];
        int bottom = corners[at + 3];
        int middleTop = Math.max(top, y1);
        int middleBottom = Math.min(bottom, y2);
        append(left, top, right, middleTop);
        append(left, middleTop, Math.min(right, x1), middleBottom);
        append(Math.max(left, x2), middleTop, right, middleBottom);
        append(left, middleBottom, right, bottom);
    }

    private void append(int x1, int y1, int x2, int y2) {
        if (x2 <= x1 || y2 <= y1) {
            return;
        }
        if (corners.length < (count + 1) * INTS) {
            corners = Arrays.copyOf(corners, corners.length * 2);
        }
        put(count++, x1, y1, x2, y2);
    }

    private void move(int from, int to) {
        if (from != to) {
            System.arraycopy(corners, from * INTS, corners, to * INTS, INTS);
        }
    }

    private void put(int index, int x1, int y1, int x2, int y2) {
        int at = index * INTS;
        corners[at] = x1;
        corners[at + 1] = y1;
        corners[at + 2] = x2;
        corners[at + 3] = y2;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Region[");
        forEach((x, y, w, h) -> text.append(w)
                .append('x')
                .append(h)
                .append('+')
                .append(x)
                .append('+')
                .append(y)
                .append(' '));
        return text.toString().trim() + "]";
    }
}
