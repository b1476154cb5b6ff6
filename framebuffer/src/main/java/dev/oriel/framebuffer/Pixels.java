package dev.oriel.framebuffer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * A read-only view of a picture in direct memory, always {@link PixelFormat#BGRX}: pixel (x, y) is the little-endian int at
 * byte {@code offset + y * strideBytes + x * 4}; its top byte has no meaning. The view owns nothing; who made it says how
 * long the memory stays and whether it stands still. Any thread may read, by absolute index only.
 *
 * @param buffer direct, little-endian; the view keeps a read-only duplicate of it with its limit at the capacity, so what
 *     the giver does to position and limit changes nothing
 * @param offset byte of pixel (0, 0) in the buffer
 * @param strideBytes bytes from one row to the next
 */
public record Pixels(ByteBuffer buffer, int offset, int width, int height, int strideBytes) {

    /** Memory per pixel of {@link PixelFormat#BGRX}. */
    public static final int BYTES_PER_PIXEL = 4;

    public Pixels {
        if (!buffer.isDirect() || buffer.order() != ByteOrder.LITTLE_ENDIAN) {
            throw new IllegalArgumentException("pixels must lie in a direct, little-endian buffer");
        }
        if (width < 0 || height < 0 || strideBytes < (long) width * BYTES_PER_PIXEL) {
            throw new IllegalArgumentException(
                    "impossible picture " + width + "x" + height + ", stride " + strideBytes);
        }
        long bytes = height == 0 ? 0 : (long) strideBytes * (height - 1) + (long) width * BYTES_PER_PIXEL;
        Objects.checkFromIndexSize((long) offset, bytes, buffer.capacity());
        buffer = buffer.asReadOnlyBuffer().clear().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The byte at which pixel (x, y) starts; not checked against the size. */
    public int index(int x, int y) {
        return offset + y * strideBytes + x * BYTES_PER_PIXEL;
    }

    /** The pixel as 0x??RRGGBB; the top byte has no meaning. */
    public int pixel(int x, int y) {
        return buffer.getInt(index(x, y));
    }

    public Rect bounds() {
        return new Rect(0, 0, width, height);
    }
}
