package dev.oriel.framebuffer;

import java.util.BitSet;

/** The plain oracle of {@link Region}: one bit per pixel of a small square, coordinates from {@code origin} on. */
final class Bitmap {

    private final int origin;
    private final int side;
    private final BitSet bits = new BitSet();

    Bitmap(int origin, int side) {
        this.origin = origin;
        this.side = side;
    }

    static Bitmap of(Region region, int origin, int side) {
        Bitmap bitmap = new Bitmap(origin, side);
        region.forEach((x, y, width, height) -> bitmap.set(new Rect(x, y, width, height), true));
        return bitmap;
    }

    void set(Rect rect, boolean value) {
        Rect part = rect.intersect(square());
        for (int y = part.y(); y < part.bottom(); y++) {
            int row = (y - origin) * side - origin;
            bits.set(row + part.x(), row + part.right(), value);
        }
    }

    void or(Bitmap other) {
        bits.or(other.bits);
    }

    void andNot(Bitmap other) {
        bits.andNot(other.bits);
    }

    void and(Bitmap other) {
        bits.and(other.bits);
    }

    int count() {
        return bits.cardinality();
    }

    Rect square() {
        return new Rect(origin, origin, side, side);
    }

    Rect bounds() {
        Rect bounds = Rect.EMPTY;
        for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) {
            int x = i % side + origin;
            int y = i / side + origin;
            int left = bounds.isEmpty() ? x : Math.min(x, bounds.x());
            int top = bounds.isEmpty() ? y : Math.min(y, bounds.y());
            int right = bounds.isEmpty() ? x + 1 : Math.max(x + 1, bounds.right());
            bounds = new Rect(left, top, right - left, y + 1 - top);
        }
        return bounds;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bitmap that && bits.equals(that.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("\n");
        for (int i = 0; i < side * side; i++) {
            text.append(bits.get(i) ? '#' : '.').append(i % side == side - 1 ? "\n" : "");
        }
        return text.toString();
    }
}
