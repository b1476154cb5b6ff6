package dev.oriel.framebuffer;

/**
 * An immutable rectangle in pixels: {@code x, y} is the upper left corner; {@code width, height} may be 0 (empty), never
 * negative.
 */
public record Rect(int x, int y, int width, int height) {

    public static final Rect EMPTY = new Rect(0, 0, 0, 0);

    public Rect {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("negative size " + width + "x" + height);
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

    public Rect intersect(Rect other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        int right = Math.min(right(), other.right());
        int bottom = Math.min(bottom(), other.bottom());
        return right > left && bottom > top ? new Rect(left, top, right - left, bottom - top) : EMPTY;
    }

    public boolean contains(Rect other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }
}
