package dev.oriel.framebuffer;

/**
 * An immutable rectangle in pixels: {@code x, y} is the upper left corner; {@code width, height} may be 0 (empty), never
 * negative, and the far corner fits into an int too.
 */
public record Rect(int x, int y, int width, int height) {

    public static final Rect EMPTY = new Rect(0, 0, 0, 0);

    public Rect {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("negative size " + width + "x" + height);
        }
        if (x + width < x || y + height < y) {
            throw new IllegalArgumentException(
                    "rectangle " + width + "x" + height + " at " + x + "," + y + " ends beyond the largest int");
        }
    }

    /** The first column to the right. */
    public int right() {
        return x + width;
    }

    /** The first row below. */
    public int bottom() {
        return y + height;
    }

    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    /** Pixels inside. */
    public long area() {
        return (long) width * height;
    }

    /** What both cover; {@link #EMPTY} if nothing. */
    public Rect intersect(Rect other) {
        if (!intersects(other)) {
            return EMPTY;
        }
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        return new Rect(left, top, Math.min(right(), other.right()) - left, Math.min(bottom(), other.bottom()) - top);
    }

    /** Whether both cover a pixel. */
    /** The smallest rectangle that holds both; an empty one adds nothing. */
    public Rect union(Rect other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new Rect(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    public boolean intersects(Rect other) {
        return Math.max(x, other.x) < Math.min(right(), other.right())
                && Math.max(y, other.y) < Math.min(bottom(), other.bottom());
    }

    /** Whether no pixel of {@code other} lies outside; an empty one only has to lie within the borders. */
    public boolean contains(Rect other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    public Rect translate(int dx, int dy) {
        return new Rect(Math.addExact(x, dx), Math.addExact(y, dy), width, height);
    }
}
