package dev.oriel.framebuffer.desktop;

/**
 * A pointer shape. {@code argb} holds width * height non-premultiplied pixels 0xAARRGGBB, row by row, and is never changed
 * after construction. A size of 0x0 is an invisible pointer.
 */
@SuppressWarnings("ArrayRecordComponent") // a value by agreement: nobody writes into it, nobody compares it
public record CursorImage(int width, int height, int hotX, int hotY, int[] argb) {

    /** Larger shapes are cut by whoever makes one. */
    public static final int MAX_SIDE = 512;

    public static final CursorImage INVISIBLE = new CursorImage(0, 0, 0, 0, new int[0]);

    public CursorImage {
        if (width < 0 || height < 0 || width > MAX_SIDE || height > MAX_SIDE || argb.length != width * height) {
            throw new IllegalArgumentException("cursor " + width + "x" + height + " with " + argb.length + " pixels");
        }
    }
}
