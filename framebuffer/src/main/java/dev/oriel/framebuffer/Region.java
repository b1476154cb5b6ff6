package dev.oriel.framebuffer;

import java.util.Arrays;

/**
 * A mutable set of pixels, kept as disjoint rectangles in bands: sorted from top to bottom, rectangles of one band have the
 * same upper and lower edge, do not touch and are sorted from left to right, and bands that touch differ. Equal sets
 * therefore have equal rectangles, whatever the order in which they were built.
 *
 * <p>A change costs what the bands it touches hold, so tiles or X's own regions, added in their order, cost little each.
 * Coordinates lie within {@code -2^30..2^30}. One owner, one thread; it allocates only when it grows beyond what it has held
 * before.
 */
public final class Region {

    /** Takes the rectangles of a region one by one. */
    @FunctionalInterface
    public interface RectVisitor {
        void visit(int x, int y, int width, int height);
    }

    static final int INTS = 4;

    /** So that no width overflows, however rectangles join. */
    private static final int OUTERMOST = 1 << 30;

    /** x1, y1, x2, y2 of each rectangle; the second corner lies outside. */
    private int[] corners = new int[8 * INTS];

    private int count;

    /** Made when first needed: most regions hold one rectangle all their life. */
    private BandSweep sweep;

    private Region operand;

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
        int left = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        for (int i = 0; i < count * INTS; i += INTS) {
            left = Math.min(left, corners[i]);
            right = Math.max(right, corners[i + 2]);
        }
        int top = corners[1];
        return new Rect(left, top, right - left, corners[count * INTS - 1] - top);
    }

    /** Whether a pixel of {@code rect} is inside. */
    public boolean intersects(Rect rect) {
        return coveredArea(rect, 1) > 0;
    }

    /** Whether every pixel of {@code rect} is inside. */
    public boolean contains(Rect rect) {
        return coveredArea(rect, rect.area()) == rect.area();
    }

    /** Whether both hold the same pixels. */
    public boolean sameAs(Region other) {
        return count == other.count && Arrays.equals(corners, 0, count * INTS, other.corners, 0, other.count * INTS);
    }

    /** Visits every rectangle, from top to bottom and left to right; the region must not be changed meanwhile. */
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
        ensureCapacity(other.count * INTS);
        System.arraycopy(other.corners, 0, corners, 0, other.count * INTS);
        count = other.count;
    }

    public void add(Rect rect) {
        add(rect.x(), rect.y(), rect.width(), rect.height());
    }

    /** Adds a rectangle; a width or height of 0 or less adds nothing. */
    public void add(int x, int y, int width, int height) {
        if (width <= 0 || height <= 0) {
            return;
        }
        checkWithin(x, (long) x + width);
        checkWithin(y, (long) y + height);
        if (count == 0) {
            setSingle(x, y, x + width, y + height);
        } else {
            combineBands(operand(x, y, width, height), BandSweep.UNION);
        }
    }

    public void add(Region other) {
        if (count == 0) {
            set(other);
        } else {
            combineBands(other, BandSweep.UNION);
        }
    }

    public void subtract(Rect rect) {
        subtract(rect.x(), rect.y(), rect.width(), rect.height());
    }

    public void subtract(int x, int y, int width, int height) {
        combineBands(operand(x, y, width, height), BandSweep.DIFFERENCE);
    }

    public void subtract(Region other) {
        combineBands(other, BandSweep.DIFFERENCE);
    }

    /** Keeps what lies inside {@code rect}. */
    public void intersect(Rect rect) {
        intersect(operand(rect.x(), rect.y(), rect.width(), rect.height()));
    }

    /** Keeps what lies inside {@code other} too. */
    public void intersect(Region other) {
        if (count == 0 || other.count == 0) {
            count = 0;
        } else {
            combine(0, count, other, BandSweep.INTERSECTION);
        }
    }

    /** Moves everything by {@code dx} to the right and {@code dy} down. */
    public void translate(int dx, int dy) {
        Rect bounds = bounds();
        checkWithin((long) bounds.x() + dx, (long) bounds.right() + dx);
        checkWithin((long) bounds.y() + dy, (long) bounds.bottom() + dy);
        for (int i = 0; i < count * INTS; i += 2) {
            corners[i] += dx;
            corners[i + 1] += dy;
        }
    }

    /** The rectangles' corners: x1, y1, x2, y2 each. */
    int[] corners() {
        return corners;
    }

    /** Pixels of {@code rect} inside; stops counting at {@code enough}. */
    private long coveredArea(Rect rect, long enough) {
        long covered = 0;
        int end = count * INTS;
        for (int i = firstReaching(rect.y()) * INTS; i < end && corners[i + 1] < rect.bottom() && covered < enough; ) {
            long width = (long) Math.min(corners[i + 2], rect.right()) - Math.max(corners[i], rect.x());
            long height = (long) Math.min(corners[i + 3], rect.bottom()) - Math.max(corners[i + 1], rect.y());
            covered += Math.max(0, width) * Math.max(0, height);
            i += INTS;
        }
        return covered;
    }

    /** Only bands that touch {@code other}'s height can change, by its pixels or by joining. */
    private void combineBands(Region other, int truthTable) {
        if (count > 0 && other.count > 0) {
            int from = firstReaching(other.corners[1]);
            int to = firstBelow(other.corners[other.count * INTS - 1]);
            combine(from, to, other, truthTable);
        }
    }

    /** Replaces the rectangles {@code from} to {@code to} by their combination with {@code other}. */
    private void combine(int from, int to, Region other, int truthTable) {
        if (sweep == null) {
            sweep = new BandSweep();
        }
        sweep.combine(this, from * INTS, to * INTS, other, truthTable);
        int tail = (count - to) * INTS;
        int newTo = from * INTS + sweep.length();
        ensureCapacity(newTo + tail);
        System.arraycopy(corners, to * INTS, corners, newTo, tail);
        sweep.copyTo(corners, from * INTS);
        count = (newTo + tail) / INTS;
    }

    /** The first rectangle whose lower edge is at {@code y} or below. */
    private int firstReaching(int y) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (corners[middle * INTS + 3] < y) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first rectangle whose upper edge is below {@code y}. */
    private int firstBelow(int y) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (corners[middle * INTS + 1] <= y) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A region of one rectangle, cut to where pixels can be. */
    private Region operand(int x, int y, int width, int height) {
        if (operand == null) {
            operand = new Region();
        }
        int x1 = Math.max(x, -OUTERMOST);
        int y1 = Math.max(y, -OUTERMOST);
        int x2 = (int) Math.min((long) x + width, OUTERMOST);
        int y2 = (int) Math.min((long) y + height, OUTERMOST);
        operand.clear();
        if (x1 < x2 && y1 < y2) {
            operand.setSingle(x1, y1, x2, y2);
        }
        return operand;
    }

    private void setSingle(int x1, int y1, int x2, int y2) {
        corners[0] = x1;
        corners[1] = y1;
        corners[2] = x2;
        corners[3] = y2;
        count = 1;
    }

    private static void checkWithin(long from, long to) {
        if (from < -OUTERMOST || to > OUTERMOST) {
            throw new IllegalArgumentException(
                    "coordinates " + from + ".." + to + " are not within " + -OUTERMOST + ".." + OUTERMOST);
        }
    }

    private void ensureCapacity(int ints) {
        if (corners.length < ints) {
            corners = Arrays.copyOf(corners, Math.max(ints, corners.length * 2));
        }
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
