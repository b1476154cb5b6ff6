package dev.oriel.framebuffer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Objects;

/**
 * A read-only view of a picture in direct memory, always {@link PixelFormat#BGRX}: pixel (x, y) is the little-endian int at
 * byte {@code offset + y * strideBytes + x * 4}; its top byte has no meaning. The view owns nothing; who made it says how
 * long the memory stays and whether it stands still. Any thread may read, by absolute index only.
 */
public final class Pixels {

    /** Memory per pixel of {@link PixelFormat#BGRX}. */
    public static final int BYTES_PER_PIXEL = 4;

    private final ByteBuffer buffer;
    private final IntBuffer ints;
    private final int offset;
    private final int width;
    private final int height;
    private final int strideBytes;

    /**
     * @param buffer direct, little-endian; the view keeps a read-only duplicate of it with its limit at the capacity, so what
     *     the giver does to position and limit changes nothing
     * @param offset byte of pixel (0, 0) in the buffer
     * @param strideBytes bytes from one row to the next: whole pixels
     * @throws IllegalArgumentException if the buffer is of another kind, or there is no such picture
     * @throws IndexOutOfBoundsException if the picture does not lie in the buffer
     */
    public Pixels(ByteBuffer buffer, int offset, int width, int height, int strideBytes) {
        if (!buffer.isDirect() || buffer.order() != ByteOrder.LITTLE_ENDIAN) {
            throw new IllegalArgumentException("pixels must lie in a direct, little-endian buffer");
        }
        boolean isPossible = width >= 0 && height >= 0 && strideBytes >= (long) width * BYTES_PER_PIXEL;
        if (!isPossible || strideBytes % BYTES_PER_PIXEL != 0) {
            throw new IllegalArgumentException(
                    "impossible picture " + width + "x" + height + ", stride " + strideBytes);
        }
        long bytes = height == 0 ? 0 : (long) strideBytes * (height - 1) + (long) width * BYTES_PER_PIXEL;
        Objects.checkFromIndexSize((long) offset, bytes, buffer.capacity());
        this.buffer = buffer.asReadOnlyBuffer().clear().order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer fromFirst =
                this.buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(offset);
        ints = fromFirst.asIntBuffer();
        this.offset = offset;
        this.width = width;
        this.height = height;
        this.strideBytes = strideBytes;
    }

    /** The memory, read-only, little-endian, from its start to its end. */
    public ByteBuffer buffer() {
        return buffer;
    }

    /** The byte of pixel (0, 0). */
    public int offset() {
        return offset;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Bytes from one row to the next. */
    public int strideBytes() {
        return strideBytes;
    }

    /** The byte at which pixel (x, y) starts; not checked against the size. */
    public int index(int x, int y) {
        return offset + y * strideBytes + x * BYTES_PER_PIXEL;
    }

    /** The pixel as 0x??RRGGBB; the top byte has no meaning. */
    public int pixel(int x, int y) {
        return buffer.getInt(index(x, y));
    }

    /**
     * Copies pixels that follow each other, as 0x??RRGGBB, at the speed of memory.
     *
     * @param index {@link #index} of the first one
     */
    public void read(int index, int count, int[] to, int at) {
        ints.get((index - offset) / BYTES_PER_PIXEL, to, at, count);
    }

    public Rect bounds() {
        return new Rect(0, 0, width, height);
    }
}
