package dev.oriel.framebuffer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Our still copy of the screen, in direct memory, BGRX, rows aligned to 64 bytes. One writer (the frame thread), read by
 * encoders between writes. A new size means a new Framebuffer.
 */
public final class Framebuffer {

    /** RFB sizes are 16 bit; X's coordinates are signed 16 bit. */
    public static final int MAX_SIDE = 32767;

    private static final int ROW_ALIGNMENT = 64;

    private final Pixels pixels;
    private final ByteBuffer writable;

    /** A black screen. */
    public Framebuffer(int width, int height) {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException("screen size " + width + "x" + height + " is not within 1.." + MAX_SIDE);
        }
        int strideBytes = Math.multiplyExact(width, Pixels.BYTES_PER_PIXEL) + ROW_ALIGNMENT - 1 & -ROW_ALIGNMENT;
        int bytes = Math.multiplyExact(strideBytes, height);
        writable = ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
        pixels = new Pixels(writable.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN), 0, width, height, strideBytes);
    }

    public int width() {
        return pixels.width();
    }

    public int height() {
        return pixels.height();
    }

    /** What encoders read; stays valid, and changes when the writer writes. */
    public Pixels pixels() {
        return pixels;
    }

    /** The same memory for the one writer. */
    ByteBuffer writable() {
        return writable;
    }
}
