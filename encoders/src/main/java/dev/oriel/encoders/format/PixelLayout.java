package dev.oriel.encoders.format;

import dev.oriel.framebuffer.PixelFormat;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bytes of one pixel value on the wire: byte i is {@code value >>> shift(i)}. Immutable, any thread.
 *
 * @param bytes 1 to 4
 * @param shift0 of the first byte in bits, and so on; the fourth byte of four is the one that is left
 */
public record PixelLayout(int bytes, int shift0, int shift1, int shift2) {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final PixelLayout FOUR_LITTLE = new PixelLayout(4, 0, 8, 16);
    private static final PixelLayout FOUR_BIG = new PixelLayout(4, 24, 16, 8);
    private static final PixelLayout TWO_LITTLE = new PixelLayout(2, 0, 8, 0);
    private static final PixelLayout TWO_BIG = new PixelLayout(2, 8, 0, 0);
    private static final PixelLayout ONE = new PixelLayout(1, 0, 0, 0);

    /** PIXEL, RFC 6143 section 7.4. */
    public static PixelLayout pixel(PixelFormat format) {
        return switch (format.bitsPerPixel()) {
            case 8 -> ONE;
            case 16 -> format.bigEndian() ? TWO_BIG : TWO_LITTLE;
            case 32 -> format.bigEndian() ? FOUR_BIG : FOUR_LITTLE;
            default -> throw new IllegalArgumentException(format.bitsPerPixel() + " bits per pixel");
        };
    }

    /**
     * CPIXEL, RFC 6143 section 7.7.5: of 32 bits with depth 24 or less, only the three low or the three high bytes when all
     * channels lie there. Where both would do, the deployed decoders read the three bytes that come first in memory.
     */
    public static PixelLayout compact(PixelFormat format) {
        int used = (format.redMax() << format.redShift())
                | (format.greenMax() << format.greenShift())
                | (format.blueMax() << format.blueShift());
        boolean low = used >>> 24 == 0;
        boolean high = (used & 0xFF) == 0;
        if (format.bitsPerPixel() != 32 || format.depth() > 24 || !(low || high)) {
            return pixel(format);
        }
        if (format.bigEndian()) {
            return high ? new PixelLayout(3, 24, 16, 8) : new PixelLayout(3, 16, 8, 0);
        }
        return low ? new PixelLayout(3, 0, 8, 16) : new PixelLayout(3, 8, 16, 24);
    }

    /** TPIXEL, rfbproto on Tight: bytes red, green, blue where {@link #isTight}, else PIXEL. */
    public static PixelLayout tight(PixelFormat format) {
        return isTight(format)
                ? new PixelLayout(3, format.redShift(), format.greenShift(), format.blueShift())
                : pixel(format);
    }

    /** Whether a TPIXEL of this format is three bytes: 32 bits, depth 24, eight bits in every channel. */
    public static boolean isTight(PixelFormat format) {
        return format.bitsPerPixel() == 32
                && format.depth() == 24
                && format.redMax() == 255
                && format.greenMax() == 255
                && format.blueMax() == 255;
    }

    /** Writes one pixel value at {@code at} and answers the byte behind it. */
    public int put(int value, byte[] to, int at) {
        if (bytes == 4) {
            INT.set(to, at, shift0 == 0 ? value : Integer.reverseBytes(value));
            return at + 4;
        }
        to[at] = (byte) (value >>> shift0);
        if (bytes > 1) {
            to[at + 1] = (byte) (value >>> shift1);
        }
        if (bytes > 2) {
            to[at + 2] = (byte) (value >>> shift2);
        }
        return at + bytes;
    }

    /** Writes the first {@code count} pixel values at {@code at} and answers the byte behind them. */
    public int putAll(int[] values, int count, byte[] to, int at) {
        return switch (bytes) {
            case 4 -> putFours(values, count, to, at);
            case 3 -> putThrees(values, count, to, at);
            case 2 -> putTwos(values, count, to, at);
            default -> putOnes(values, count, to, at);
        };
    }

    private int putFours(int[] values, int count, byte[] to, int at) {
        boolean little = shift0 == 0;
        for (int i = 0; i < count; i++) {
            int value = values[i];
            INT.set(to, at + i * 4, little ? value : Integer.reverseBytes(value));
        }
        return at + count * 4;
    }

    private int putThrees(int[] values, int count, byte[] to, int at) {
        int next = at;
        for (int i = 0; i < count; i++) {
            int value = values[i];
            to[next] = (byte) (value >>> shift0);
            to[next + 1] = (byte) (value >>> shift1);
            to[next + 2] = (byte) (value >>> shift2);
            next += 3;
        }
        return next;
    }

    private int putTwos(int[] values, int count, byte[] to, int at) {
        int next = at;
        for (int i = 0; i < count; i++) {
            int value = values[i];
            to[next] = (byte) (value >>> shift0);
            to[next + 1] = (byte) (value >>> shift1);
            next += 2;
        }
        return next;
    }

    private static int putOnes(int[] values, int count, byte[] to, int at) {
        for (int i = 0; i < count; i++) {
            to[at + i] = (byte) values[i];
        }
        return at + count;
    }
}
