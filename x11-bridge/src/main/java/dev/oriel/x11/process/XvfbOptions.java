package dev.oriel.x11.process;

/**
 * How to start Xvfb.
 *
 * @param display the display number, or {@link #FREE_DISPLAY}
 * @param width width in pixels at the start, which is also the largest there can be
 * @param height likewise
 */
public record XvfbOptions(int display, int width, int height) {

    /** Xvfb picks a number that is free. */
    public static final int FREE_DISPLAY = -1;

    /** Port 6000 + display must be one, whether it is listened on or not. */
    public static final int MAX_DISPLAY = 59535;

    /** Xvfb computes the size of its memory in 32 bits. */
    private static final long MAX_PIXELS = 1L << 28;

    private static final int MAX_SIDE = 32767;

    public XvfbOptions {
        if (display < FREE_DISPLAY || display > MAX_DISPLAY) {
            throw new IllegalArgumentException("display :" + display + " is not within 0.." + MAX_DISPLAY);
        }
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
            throw new IllegalArgumentException("impossible screen size " + width + "x" + height);
        }
    }
}
