package dev.oriel.encoders.tight;

import dev.oriel.encoders.content.Smoothness;
import dev.oriel.encoders.format.PixelLayout;

/**
 * Tight's filter 2: of each channel the difference to {@code left + above - above left}, held within 0 to 255; what lies
 * outside of the rectangle counts as 0. Pure, any thread.
 */
final class GradientFilter {

    private GradientFilter() {}

    /** Writes three bytes per pixel. */
    static void apply(int[] values, int width, int height, PixelLayout layout, byte[] to) {
        int at = 0;
        int next = 0;
        for (int y = 0; y < height; y++) {
            int left = 0;
            int aboveLeft = 0;
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
        int foretold = Smoothness.foretold(left >>> shift & 255, above >>> shift & 255, aboveLeft >>> shift & 255);
        return (byte) ((value >>> shift) - foretold);
    }
}
