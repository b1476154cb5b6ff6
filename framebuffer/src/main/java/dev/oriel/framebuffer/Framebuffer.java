package dev.oriel.framebuffer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Objects;

/**
 * A still copy of a screen, in direct memory, {@link PixelFormat#BGRX}, first pixel and rows aligned to 64 bytes (a cache
 * line, and the widest vector). One writer at a time (for the server's copy the frame thread), read by encoders between
 * writes. A new size means a new Framebuffer.
 */
public final class Framebuffer {

    /** RFB sizes are 16 bit; X's coordinates are signed 16 bit. */
    public static final int MAX_SIDE = 32767;

    private static final int ALIGNMENT = 64;

    private final Pixels pixels;
    private final ByteBuffer writable;
    private final IntBuffer ints;

    /** A black screen. */
    public Framebuffer(int width, int height) {
        checkSize(width, height);
        int strideBytes = strideBytes(width);
        int bytes = strideBytes * height;
        writable = ByteBuffer.allocateDirect(bytes + ALIGNMENT)
                .alignedSlice(ALIGNMENT)
                .slice(0, bytes)
                .order(ByteOrder.LITTLE_ENDIAN);
        ints = writable.asIntBuffer();
        pixels = new Pixels(writable, 0, width, height, strideBytes);
    }

    /**
     * @throws IllegalArgumentException if a side is not within {@code 1..}{@link #MAX_SIDE}, or the pixels need more than
     *     the 2 GiB a buffer can have
     */
    public static void checkSize(int width, int height) {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException("screen size " + width + "x" + height + " is not within 1.." + MAX_SIDE);
        }
        if ((long) strideBytes(width) * height > Integer.MAX_VALUE - ALIGNMENT) {
            throw new IllegalArgumentException("screen size " + width + "x" + height + " is beyond 2 GiB");
        }
    }

    private static int strideBytes(int width) {
        return width * Pixels.BYTES_PER_PIXEL + ALIGNMENT - 1 & -ALIGNMENT;
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

    /** Copies {@code rect} from another picture; what lies outside either is left out. */
    public void copy(Pixels source, Rect rect) {
        Rect part = rect.intersect(pixels.bounds()).intersect(source.bounds());
        copy(source, part.x(), part.y(), part.width(), part.height());
    }

    /** Copies a rectangle that lies inside both pictures. */
    void copy(Pixels source, int x, int y, int width, int height) {
        int bytes = width * Pixels.BYTES_PER_PIXEL;
        for (int row = y; row < y + height; row++) {
            writable.put(pixels.index(x, row), source.buffer(), source.index(x, row), bytes);
        }
    }

    /** Paints {@code rect} in one colour 0x??RRGGBB; what lies outside the screen is left out. */
    public void fill(Rect rect, int xrgb) {
        Rect part = rect.intersect(pixels.bounds());
        if (part.isEmpty()) {
            return;
        }
        for (int x = part.x(); x < part.right(); x++) {
            writable.putInt(pixels.index(x, part.y()), xrgb);
        }
        int first = pixels.index(part.x(), part.y());
        int bytes = part.width() * Pixels.BYTES_PER_PIXEL;
        for (int y = part.y() + 1; y < part.bottom(); y++) {
            writable.put(pixels.index(part.x(), y), writable, first, bytes);
        }
    }

    /**
     * Paints {@code rect} with pixels 0x??RRGGBB, the first at {@code offset}, each row {@code scanSize} ints after the one
     * above; what lies outside the screen is left out.
     */
    public void write(Rect rect, int[] xrgb, int offset, int scanSize) {
        checkScan(rect, xrgb.length, offset, scanSize);
        Rect part = rect.intersect(pixels.bounds());
        for (int y = part.y(); y < part.bottom(); y++) {
            int from = offset + (y - rect.y()) * scanSize + part.x() - rect.x();
            ints.put(pixels.index(part.x(), y) / Pixels.BYTES_PER_PIXEL, xrgb, from, part.width());
        }
    }

    private static void checkScan(Rect rect, int length, int offset, int scanSize) {
        if (rect.isEmpty()) {
            return;
        }
        if (scanSize < rect.width()) {
            throw new IllegalArgumentException("scan size " + scanSize + " is below the width " + rect.width());
        }
        long needed = (long) scanSize * (rect.height() - 1) + rect.width();
        Objects.checkFromIndexSize((long) offset, needed, (long) length);
    }

    /** The same memory for the one writer. */
    ByteBuffer writable() {
        return writable;
    }

    /** The same memory pixel by pixel, to be read: pixel (x, y) is at its {@link Pixels#index} divided by 4. */
    IntBuffer ints() {
        return ints;
    }
}
