package dev.oriel.encoders.content;

import dev.oriel.encoders.format.PixelLayout;

/**
 * Whether neighbouring pixels foretell each other, as in photos and shades: then their differences compress better than they
 * do. Looks at every {@value #STEP}th row. Pure, any thread.
 */
public final class Smoothness {

    private static final int STEP = 8;

    /** Mean difference, per channel, from what the neighbours foretell: above it differences are as wild as the pixels. */
    private static final int MAX_MEAN = 16;

    private Smoothness() {}

    /** The value that the gradient filter and PNG's Paeth aim at, held within 0 to 255. */
    public static int foretold(int left, int above, int aboveLeft) {
        int value = left + above - aboveLeft;
        return value < 0 ? 0 : Math.min(value, 255);
    }

    /**
     * Drawn areas are not smooth: most of their pixels repeat the one before, and zlib needs no filter to see that.
     *
     * @param values {@code width * height} pixel values, row by row
     * @param layout three bytes, each one channel of eight bits
     */
    public static boolean isSmooth(int[] values, int width, int height, PixelLayout layout) {
        long changes = 0;
        long pixels = 0;
        long differences = 0;
        for (int y = 1; y < height; y += STEP) {
            for (int at = y * width + 1; at < (y + 1) * width; at++) {
                int value = values[at];
                int left = values[at - 1];
                int above = values[at - width];
                int aboveLeft = values[at - width - 1];
                pixels++;
                changes += value == left || value == above ? 0 : 1;
                differences += difference(value, left, above, aboveLeft, layout.shift0())
                        + difference(value, left, above, aboveLeft, layout.shift1())
                        + difference(value, left, above, aboveLeft, layout.shift2());
            }
        }
        return changes * 2 > pixels && differences <= pixels * 3 * MAX_MEAN;
    }

    private static int difference(int value, int left, int above, int aboveLeft, int shift) {
        int wanted = foretold(left >>> shift & 255, above >>> shift & 255, aboveLeft >>> shift & 255);
        return Math.abs((value >>> shift & 255) - wanted);
    }
}
