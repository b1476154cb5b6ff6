package dev.oriel.framebuffer;

/**
 * How one pixel lies on the wire or in memory (RFC 6143 section 7.4). {@code bitsPerPixel} is 8, 16 or 32; a channel is
 * {@code (pixel >> shift) & max} with {@code max = 2^n - 1}. Only true colour is representable.
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

    public PixelFormat {
        if (bitsPerPixel != 8 && bitsPerPixel != 16 && bitsPerPixel != 32) {
            throw new IllegalArgumentException("bits per pixel must be 8, 16 or 32, not " + bitsPerPixel);
        }
        if (depth < 1 || depth > bitsPerPixel) {
            throw new IllegalArgumentException("depth must be 1.." + bitsPerPixel + ", not " + depth);
        }
        long red = channelBits("red", redMax, redShift, bitsPerPixel);
        long green = channelBits("green", greenMax, greenShift, bitsPerPixel);
        long blue = channelBits("blue", blueMax, blueShift, bitsPerPixel);
        if ((red & green) != 0 || (green & blue) != 0 || (red & blue) != 0) {
            throw new IllegalArgumentException("channels overlap: red " + Long.toHexString(red) + ", green "
                    + Long.toHexString(green) + ", blue " + Long.toHexString(blue));
        }
    }

    /** The bits of a channel in a pixel. */
    private static long channelBits(String name, int max, int shift, int bitsPerPixel) {
        if (max < 1 || max > 0xFFFF || (max & max + 1) != 0) {
            throw new IllegalArgumentException(name + " max must be 2^n - 1, not " + max);
        }
        if (shift < 0 || shift >= bitsPerPixel || (long) max << shift >= 1L << bitsPerPixel) {
            throw new IllegalArgumentException(
                    name + " max " + max + " << " + shift + " does not fit in " + bitsPerPixel + " bits");
        }
        return (long) max << shift;
    }

    public int bytesPerPixel() {
        return bitsPerPixel / 8;
    }
}
