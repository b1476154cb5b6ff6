package dev.oriel.rfb.encode;

/**
 * How much of a picture's resolution is kept when it is made lossy.
 *
 * @param subsampling of colour
 * @param sixtyFourths of the width and of the height of a rectangle that are sent, 1 to {@value #FULL}
 * @param resampling how it is made smaller; no meaning at {@value #FULL}
 */
public record Resolution(Subsampling subsampling, int sixtyFourths, Resampling resampling) {

    /** Nothing is made smaller. */
    public static final int FULL = 64;

    public Resolution {
        if (sixtyFourths < 1 || sixtyFourths > FULL) {
            throw new IllegalArgumentException("a scale of " + sixtyFourths + " is not 1.." + FULL);
        }
    }

    /** Not made smaller. */
    public static Resolution full(Subsampling subsampling) {
        return new Resolution(subsampling, FULL, Resampling.NEAREST);
    }

    /** What becomes of a width or height: at least 1. */
    public int scaled(int length) {
        return (length * sixtyFourths + FULL - 1) / FULL;
    }
}
