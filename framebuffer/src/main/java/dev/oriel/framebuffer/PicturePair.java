package dev.oriel.framebuffer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A picture as it was and as it is, to be compared piece by piece at any offset. Coordinates are those of the new picture;
 * the caller sees to it that both ends lie inside. Allocates only for another pair of pictures.
 */
final class PicturePair {

    private Pixels before = new Pixels(ByteBuffer.allocateDirect(0).order(ByteOrder.LITTLE_ENDIAN), 0, 0, 0, 0);
    private Pixels now = before;

    /** Duplicates whose position and limit are moved over the bytes to compare. */
    private ByteBuffer beforeWindow = before.buffer().duplicate();

    private ByteBuffer nowWindow = now.buffer().duplicate();

    @SuppressWarnings("ReferenceEquality") // equal views of other memory are not meant
    void look(Pixels newBefore, Pixels newNow) {
        if (before != newBefore || now != newNow) {
            before = newBefore;
            now = newNow;
            beforeWindow = before.buffer().duplicate();
            nowWindow = now.buffer().duplicate();
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
        int bytes = width * Pixels.BYTES_PER_PIXEL;
        int from = before.index(x - dx, y - dy);
        int to = now.index(x, y);
        beforeWindow.limit(from + bytes).position(from);
        nowWindow.limit(to + bytes).position(to);
        int different = nowWindow.mismatch(beforeWindow);
        return different < 0 ? width : different / Pixels.BYTES_PER_PIXEL;
    }

    boolean isEqualRow(int x, int y, int width, int dx, int dy) {
        return equalPixels(x, y, width, dx, dy) == width;
    }

    boolean isEqualColumn(int x, int y, int height, int dx, int dy) {
        for (int row = y; row < y + height; row++) {
            if (!isEqual(x, row, dx, dy)) {
                return false;
            }
        }
        return true;
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
