package dev.oriel.framebuffer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A picture as it was and as it is, to be compared piece by piece at any offset. Coordinates are those of the new picture;
 * the caller sees to it that both ends lie inside. Allocates only for another pair of pictures.
 */
final class PicturePair {

    private final MemoryCompare compare;
    private Pixels before = new Pixels(ByteBuffer.allocateDirect(0).order(ByteOrder.LITTLE_ENDIAN), 0, 0, 0, 0);
    private Pixels now = before;

    /** Proves equality of long pieces. */
    private MemoryCompare.Comparison equality;

    /** Finds the place of a difference. */
    private JavaComparison differences = new JavaComparison(now.buffer(), before.buffer());

    PicturePair(MemoryCompare compare) {
        this.compare = compare;
        equality = differences;
    }

    @SuppressWarnings("ReferenceEquality") // equal views of other memory are not meant
    void look(Pixels newBefore, Pixels newNow) {
        if (before != newBefore || now != newNow) {
            before = newBefore;
            now = newNow;
            equality = compare.of(now.buffer(), before.buffer());
            differences = new JavaComparison(now.buffer(), before.buffer());
        }
    }

    int width() {
        return now.width();
    }

    int height() {
        return now.height();
    }

    /** Pixels from (x, y) on that are equal to those that were {@code dx} to the left and {@code dy} above: 0 to width. */
    int equalPixels(int x, int y, int width, int dx, int dy) {
        if (width == 0 || !isEqual(x, y, dx, dy)) {
            return 0; // most often so where pictures differ, and ten times as fast
        }
        int bytes = width * Pixels.BYTES_PER_PIXEL;
        int different = differences.firstDifference(now.index(x, y), before.index(x - dx, y - dy), bytes);
        return different < 0 ? width : different / Pixels.BYTES_PER_PIXEL;
    }

    boolean isEqualRow(int x, int y, int width, int dx, int dy) {
        int bytes = width * Pixels.BYTES_PER_PIXEL;
        return equality.isEqual(now.index(x, y), before.index(x - dx, y - dy), bytes);
    }

    /** How many columns from {@code x} on, {@code most} at most, are equal in all rows from {@code top} to above {@code bottom}. */
    int equalColumnsFrom(int x, int top, int bottom, int most, int dx, int dy) {
        int equal = most;
        for (int y = top; y < bottom && equal > 0; y++) {
            equal = equalPixels(x, y, equal, dx, dy);
        }
        return equal;
    }

    /** As {@link #equalColumnsFrom}, of the columns to the left of {@code x}. */
    int equalColumnsBefore(int x, int top, int bottom, int most, int dx, int dy) {
        int equal = most;
        for (int y = top; y < bottom && equal > 0; y++) {
            int column = 0;
            while (column < equal && isEqual(x - 1 - column, y, dx, dy)) {
                column++;
            }
            equal = column;
        }
        return equal;
    }

    boolean isEqual(int x, int y, int dx, int dy) {
        return now.pixel(x, y) == before.pixel(x - dx, y - dy);
    }

    /** Whether the rectangle and where it would come from lie inside. */
    boolean isInside(int x, int y, int width, int height, int dx, int dy) {
        return Math.min(x, x - dx) >= 0
                && Math.min(y, y - dy) >= 0
                && Math.max(x, x - dx) + width <= now.width()
                && Math.max(y, y - dy) + height <= now.height();
    }
}
