package dev.oriel.viewer.decode;

import java.io.IOException;
import java.util.Arrays;

/**
 * A QOI file (qoiformat.org, version 1.0): 14 bytes of header, operations of one to five bytes, eight bytes of end marker.
 *
 * <pre>
 * 11111110 r g b      11111111 r g b a    a whole pixel
 * 00iiiiii            the pixel seen last at this place of the index
 * 01rrggbb            each channel differs by -2..1
 * 10gggggg rrrrbbbb   green differs by -32..31, red and blue by -8..7 more than green
 * 11nnnnnn            1..62 times the same pixel
 * </pre>
 */
final class QoiDecoder {

    private static final int HEADER_BYTES = 14;
    private static final byte[] END = {0, 0, 0, 0, 0, 0, 0, 1};
    private static final int MAGIC = 0x716F6966;
    private static final int OPAQUE_BLACK = 0xFF000000;

    private final int[] index = new int[64];
    private int[] pixels = new int[0];

    /**
     * Decodes a file of exactly this size.
     *
     * @return pixels 0x00RRGGBB row by row, their alpha left out; good until the next call
     */
    int[] decode(byte[] file, int at, int length, int width, int height) throws IOException {
        checkHeader(file, at, length, width, height);
        int end = at + length - END.length;
        if (!Arrays.equals(file, end, end + END.length, END, 0, END.length)) {
            throw new IOException("QOI file of " + length + " bytes without its end marker");
        }
        int count = Math.multiplyExact(width, height);
        pixels = pixels.length < count ? new int[count] : pixels;
        Arrays.fill(index, 0);
        int used = run(file, at + HEADER_BYTES, end, count);
        if (used != end) {
            throw new IOException((end - used) + " bytes behind the last pixel of a QOI file");
        }
        return pixels;
    }

    private static void checkHeader(byte[] file, int at, int length, int width, int height) throws IOException {
        if (length < HEADER_BYTES + END.length || word(file, at) != MAGIC) {
            throw new IOException("no QOI file: " + length + " bytes");
        }
        if (word(file, at + 4) != width || word(file, at + 8) != height) {
            throw new IOException("QOI file of %dx%d in a rectangle of %dx%d"
                    .formatted(word(file, at + 4), word(file, at + 8), width, height));
        }
        int channels = file[at + 12];
        int space = file[at + 13];
        if ((channels != 3 && channels != 4) || (space != 0 && space != 1)) {
            throw new IOException("QOI file with " + channels + " channels in colour space " + space);
        }
    }

    private static int word(byte[] file, int at) {
        return file[at] << 24 | (file[at + 1] & 255) << 16 | (file[at + 2] & 255) << 8 | (file[at + 3] & 255);
    }

    /** One pass over the operations; answers where it stopped. */
    private int run(byte[] file, int start, int end, int count) throws IOException {
        int at = start;
        int pixel = OPAQUE_BLACK;
        int done = 0;
        while (done < count) {
            if (at >= end) {
                throw new IOException("QOI file ends after " + done + " of " + count + " pixels");
            }
            int op = file[at++] & 255;
            if (op >= 0xC0 && op < 0xFE) {
                int times = (op & 63) + 1;
                if (times > count - done) {
                    throw new IOException("QOI run of " + times + ", " + (count - done) + " pixels are left");
                }
                Arrays.fill(pixels, done, done + times, pixel & 0xFFFFFF);
                done += times;
                index[hash(pixel)] = pixel;
                continue;
            }
            if (op >= 0xFE) {
                int alpha = op == 0xFF ? file[at + 3] << 24 : pixel & 0xFF000000;
                pixel = alpha | (file[at] & 255) << 16 | (file[at + 1] & 255) << 8 | (file[at + 2] & 255);
                at += op - 0xFE + 3;
            } else if (op < 0x40) {
                pixel = index[op];
            } else if (op < 0x80) {
                pixel = plus(pixel, (op >> 4 & 3) - 2, (op >> 2 & 3) - 2, (op & 3) - 2);
            } else {
                int green = (op & 63) - 32;
                int more = file[at++];
                pixel = plus(pixel, green - 8 + (more >> 4 & 15), green, green - 8 + (more & 15));
            }
            index[hash(pixel)] = pixel;
            pixels[done++] = pixel & 0xFFFFFF;
        }
        return at;
    }

    private static int plus(int pixel, int red, int green, int blue) {
        return (pixel & 0xFF000000)
                | ((pixel + (red << 16)) & 0xFF0000)
                | ((pixel + (green << 8)) & 0xFF00)
                | ((pixel + blue) & 0xFF);
    }

    private static int hash(int pixel) {
        return ((pixel >> 16 & 255) * 3 + (pixel >> 8 & 255) * 5 + (pixel & 255) * 7 + (pixel >>> 24) * 11) & 63;
    }
}
