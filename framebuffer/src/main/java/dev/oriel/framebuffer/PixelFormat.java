package dev.oriel.framebuffer;

/**
 * How one pixel lies on the wire or in memory (RFC 6143 section 7.4). {@code bitsPerPixel} is 8, 16 or 32; a channel is
 * {@code (pixel >> shift) & max} with {@code max = 2^n - 1}. Only true colour is representable. Immutable, and always
 * legal: the constructor refuses, naming rule and value, what no pixel could be written in.
 *
 * @param bitsPerPixel what a pixel occupies
 * @param depth how many of these bits carry colour, at least the sum of the three channels
 * @param bigEndian the order of a pixel's bytes; no meaning for 8 bits
 */
public record PixelFormat(
        int bitsPerPixel,
        int depth,
        boolean bigEndian,
        int redMax,
        int greenMax,
        int blueMax,
        int redShift,
        int greenShift,
        int blueShift) {

    /** Our own layout, X's usual one: bytes B, G, R, unused in memory. */
    public static final PixelFormat BGRX = new PixelFormat(32, 24, false, 255, 255, 255, 16, 8, 0);

    /** The wire's fields for the maxima are 16 bit wide. */
    private static final int LARGEST_MAX = 65535;

    /**
     * @throws IllegalArgumentException if this is no legal true-colour format; the message names the rule and the value
     */
    public PixelFormat {
        require(
                bitsPerPixel == 8 || bitsPerPixel == 16 || bitsPerPixel == 32,
                "bits-per-pixel must be 8, 16 or 32, not " + bitsPerPixel);
        require(depth >= 1 && depth <= bitsPerPixel, "depth must be 1.." + bitsPerPixel + ", not " + depth);
        checkChannel("red", redMax, redShift, bitsPerPixel);
        checkChannel("green", greenMax, greenShift, bitsPerPixel);
        checkChannel("blue", blueMax, blueShift, bitsPerPixel);
        long red = (long) redMax << redShift;
        long green = (long) greenMax << greenShift;
        long blue = (long) blueMax << blueShift;
        require(
                (red & green) == 0 && (red & blue) == 0 && (green & blue) == 0,
                "channels must not share bits: red " + redMax + "<<" + redShift + ", green " + greenMax + "<<"
                        + greenShift + ", blue " + blueMax + "<<" + blueShift);
        require(
                Long.bitCount(red | green | blue) <= depth,
                "channels need " + Long.bitCount(red | green | blue) + " bits, more than the depth " + depth);
    }

    private static void checkChannel(String name, int max, int shift, int bitsPerPixel) {
        require(
                max >= 1 && max <= LARGEST_MAX && (max & (max + 1)) == 0,
                name + "-max must be 2^n - 1 within 1.." + LARGEST_MAX + ", not " + max);
        require(
                shift >= 0 && shift <= bitsPerPixel - Integer.bitCount(max),
                name + "-shift must leave room for " + Integer.bitCount(max) + " of " + bitsPerPixel + " bits, not "
                        + shift);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    public int bytesPerPixel() {
        return bitsPerPixel / 8;
    }
}
