package dev.oriel.framebuffer.desktop;

import dev.oriel.framebuffer.Rect;
import java.util.Arrays;
import java.util.Objects;

/**
 * What a program draws, in its own memory, so that everything that draws into an array can draw here.
 *
 * @param xrgb width * height pixels 0x??RRGGBB, row by row without gaps; the program writes, nobody else does
 */
@SuppressWarnings("ArrayRecordComponent") // memory to be written into, by agreement: nobody compares it
public record Canvas(int width, int height, int[] xrgb) {

    public Canvas {
        if (width < 1 || height < 1 || (long) width * height != xrgb.length) {
            throw new IllegalArgumentException(
                    "a canvas of " + width + "x" + height + " with " + xrgb.length + " pixels");
        }
    }

    /** A black one. */
    static Canvas of(ScreenSize size) {
        return new Canvas(size.width(), size.height(), new int[Math.multiplyExact(size.width(), size.height())]);
    }

    Rect bounds() {
        return new Rect(0, 0, width, height);
    }

    /** What lies outside is left out. */
    void write(Rect rect, int[] pixels, int offset, int scanSize) {
        if (rect.isEmpty()) {
            return;
        }
        checkScan(rect, pixels.length, offset, scanSize);
        Rect part = rect.intersect(bounds());
        for (int y = part.y(); y < part.bottom(); y++) {
            int from = offset + (y - rect.y()) * scanSize + part.x() - rect.x();
            System.arraycopy(pixels, from, xrgb, y * width + part.x(), part.width());
        }
    }

    private static void checkScan(Rect rect, int length, int offset, int scanSize) {
        if (scanSize < rect.width()) {
            throw new IllegalArgumentException("scan size " + scanSize + " is below the width " + rect.width());
        }
        long needed = (long) scanSize * (rect.height() - 1) + rect.width();
        Objects.checkFromIndexSize((long) offset, needed, (long) length);
    }

    void fill(Rect rect, int color) {
        Rect part = rect.intersect(bounds());
        for (int y = part.y(); y < part.bottom(); y++) {
            int start = y * width + part.x();
            Arrays.fill(xrgb, start, start + part.width(), color);
        }
    }
}
