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

    public int bytesPerPixel() {
        return bitsPerPixel / 8;
    }
}
