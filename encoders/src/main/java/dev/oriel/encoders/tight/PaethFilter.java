package dev.oriel.encoders.tight;

import dev.oriel.encoders.format.PixelLayout;

/**
 * PNG's filter 4: of each channel the difference to that one of left, above, above left that is nearest to
 * {@code left + above - above left}; what lies outside of the picture counts as 0. Pure, any thread.
 */
final class PaethFilter {

    private static final int NUMBER = 4;

    private PaethFilter() {}

    /** Writes rows of the filter's number and three bytes per pixel. */
    static void apply(int[] values, int width, int height, PixelLayout layout, byte[] to) {
        int at = 0;
        int next = 0;
        for (int y = 0; y < height; y++) {
            int left = 0;
            int aboveLeft = 0;
            to[next++] = NUMBER;
            for (int x = 0; x < width; x++, at++) {
                int value = values[at];
                int above = y == 0 ? 0 : values[at - width];
                to[next] = difference(value, left, above, aboveLeft, layout.shift0());
                to[next + 1] = difference(value, left, above, aboveLeft, layout.shift1());
                to[next + 2] = difference(value, left, above, aboveLeft, layout.shift2());
                next += 3;
                left = value;
                aboveLeft = above;
            }
        }
    }

    private static byte difference(int value, int left, int above, int aboveLeft, int shift) {
        return (byte)
                ((value >>> shift) - nearest(left >>> shift & 255, above >>> shift & 255, aboveLeft >>> shift & 255));
    }

    private static int nearest(int left, int above, int aboveLeft) {
        int toLeft = Math.abs(above - aboveLeft);
        int toAbove = Math.abs(left - aboveLeft);
        int toAboveLeft = Math.abs(left + above - 2 * aboveLeft);
        if (toLeft <= toAbove && toLeft <= toAboveLeft) {
            return left;
        }
        return toAbove <= toAboveLeft ? above : aboveLeft;
    }
}
