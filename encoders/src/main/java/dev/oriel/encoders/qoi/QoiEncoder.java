package dev.oriel.encoders.qoi;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes QOI files of three channels, linear. The chunks, for pixels in reading order, each compared with the one before
 * (at first black):
 *
 * <pre>
 *   header    "qoif", width u32, height u32, channels u8, colour space u8; big-endian
 *   00iiiiii                      the pixel that was last seen with the hash i = (3r + 5g + 7b + 11a) mod 64
 *   01rrggbb                      differences of -2..1
 *   10gggggg rrrrbbbb             green's difference of -32..31; red's and blue's, less green's, of -8..7
 *   11nnnnnn                      n + 1 pixels as before, at most 62
 *   11111110 r g b                the pixel
 *   00 00 00 00 00 00 00 01       the end
 * </pre>
 *
 * Owns the file's memory, which grows to the worst case of the largest rectangle seen; one
 * thread.
 */
public final class QoiEncoder {

    private static final int HEADER_BYTES = 14;
    private static final int END_BYTES = 8;
    private static final int MOST_BYTES_PER_PIXEL = 4;
    private static final int MAGIC = ('q' << 24) | ('o' << 16) | ('i' << 8) | 'f';
    private static final int CHANNELS = 3;

    /** Purely informative: "all channels linear", as KasmVNC's server says it. */
    private static final int COLOUR_SPACE = 1;

    private static final int DIFF = 0x40;
    private static final int LUMA = 0x8000;
    private static final int RUN = 0xC0;
    private static final int RGB = 0xFE000000;
    private static final int MAX_RUN = 62;

    /** Alpha, which is always 255, and what it adds to the hash: 11 * 255. */
    private static final int OPAQUE = 0xFF000000;

    private static final int OPAQUE_HASH = 11 * 255;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private final int[] seen = new int[64];
    private int[] row = new int[0];
    private byte[] file = new byte[0];

    /** Encodes; the answer is the file's length, and its bytes are the first ones of {@link #file}. */
    public int encode(Pixels pixels, Rect rect) {
        int most = HEADER_BYTES + Math.toIntExact(rect.area() * MOST_BYTES_PER_PIXEL) + END_BYTES;
        if (file.length < most) {
            file = new byte[most];
        }
        INT.set(file, 0, MAGIC);
        INT.set(file, 4, rect.width());
        INT.set(file, 8, rect.height());
        file[12] = CHANNELS;
        file[13] = COLOUR_SPACE;
        Arrays.fill(seen, 0);
        int end = putPixels(pixels, rect, file, HEADER_BYTES);
        Arrays.fill(file, end, end + END_BYTES - 1, (byte) 0);
        file[end + END_BYTES - 1] = 1;
        return end + END_BYTES;
    }

    /** The memory of the last file, valid until the next call. */
    public byte[] file() {
        return file;
    }

    /** One long loop with its state in local variables: rows of small rectangles are too short to pay for calls. */
    private int putPixels(Pixels pixels, Rect rect, byte[] to, int start) {
        int width = rect.width();
        if (row.length < width) {
            row = new int[width];
        }
        int[] line = row;
        int[] index = seen;
        int at = start;
        int last = OPAQUE;
        int run = 0;
        for (int y = rect.y(); y < rect.bottom(); y++) {
            pixels.read(pixels.index(rect.x(), y), width, line, 0);
            makeOpaque(line, width);
            int x = 0;
            while (x < width) {
                int pixel = line[x];
                if (pixel == last) {
                    int end = endOfRun(line, x + 1, width);
                    run += end - x;
                    x = end;
                    continue;
                }
                x++;
                if (run > 0) {
                    at = run <= MAX_RUN ? putShortRun(run, to, at) : putRun(run, to, at);
                    run = 0;
                }
                int red = pixel >>> 16 & 0xFF;
                int green = pixel >>> 8 & 0xFF;
                int blue = pixel & 0xFF;
                int slot = (red * 3 + green * 5 + blue * 7 + OPAQUE_HASH) & 63;
                int dr = (byte) (red - (last >>> 16));
                int dg = (byte) (green - (last >>> 8));
                int db = (byte) (blue - last);
                last = pixel;
                if (index[slot] == pixel) {
                    to[at++] = (byte) slot;
                    continue;
                }
                index[slot] = pixel;
                if (((dr + 2) | (dg + 2) | (db + 2)) >>> 2 == 0) {
                    to[at++] = (byte) (DIFF | ((dr + 2) << 4) | ((dg + 2) << 2) | (db + 2));
                } else if (((dr - dg + 8) | (db - dg + 8)) >>> 4 == 0 && (dg + 32) >>> 6 == 0) {
                    SHORT.set(to, at, (short) (LUMA | ((dg + 32) << 8) | ((dr - dg + 8) << 4) | (db - dg + 8)));
                    at += 2;
                } else {
                    INT.set(to, at, RGB | (pixel & ~OPAQUE));
                    at += 4;
                }
            }
        }
        return putRun(run, to, at);
    }

    private static void makeOpaque(int[] line, int width) {
        for (int x = 0; x < width; x++) {
            line[x] |= OPAQUE;
        }
    }

    /** Where pixels like the one before {@code from} end. */
    private static int endOfRun(int[] line, int from, int width) {
        int pixel = line[from - 1];
        int x = from;
        while (x < width && line[x] == pixel) {
            x++;
        }
        return x;
    }

    private static int putShortRun(int length, byte[] to, int at) {
        to[at] = (byte) (RUN | (length - 1));
        return at + 1;
    }

    private static int putRun(int length, byte[] to, int start) {
        int at = start;
        int left = length;
        while (left > MAX_RUN) {
            to[at++] = (byte) (RUN | (MAX_RUN - 1));
            left -= MAX_RUN;
        }
        if (left > 0) {
            to[at++] = (byte) (RUN | (left - 1));
        }
        return at;
    }
}
