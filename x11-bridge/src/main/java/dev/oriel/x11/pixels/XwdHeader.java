package dev.oriel.x11.pixels;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The head of an X window dump as Xvfb keeps it in front of its pixels (XWDFile.h, version 7): big-endian CARD32 words,
 * whatever the machine.
 *
 * <pre>
 *    0 header size   1 version 7      2 format 2 (Z)   3 depth          4 width
 *    5 height        6 x offset 0     7 byte order     8 unit           9 bit order
 *   10 pad          11 bits/pixel    12 bytes/line    13 visual class  14 red mask
 *   15 green mask   16 blue mask     17 bits per RGB  18 map entries   19 ncolors
 *   20 window width, height, x, y, border; then the window's name; then ncolors * 12 bytes; then the pixels
 * </pre>
 *
 * The size is that at the start of Xvfb: RandR does not change it.
 *
 * @param offset byte of pixel (0, 0)
 */
record XwdHeader(int width, int height, int strideBytes, int offset) {

    private static final int WORDS = 25;
    private static final int HEADER_BYTES = WORDS * 4;
    private static final int COLOR_BYTES = 12;
    private static final int MAX_SIDE = 32767;

    /**
     * Reads and checks the head.
     *
     * @param dump the whole dump from byte 0 to its capacity
     * @throws IOException naming the field, if this is no dump, or one of pixels that are not BGRX, or too short
     */
    static XwdHeader parse(ByteBuffer dump) throws IOException {
        if (dump.capacity() < HEADER_BYTES) {
            throw new IOException("screen dump of " + dump.capacity() + " bytes is shorter than its header");
        }
        Words words = new Words(dump.duplicate().order(ByteOrder.BIG_ENDIAN));
        words.require("version", 1, 7);
        words.require("pixmap format", 2, 2);
        words.require("x offset", 6, 0);
        words.require("byte order (0 is LSBFirst)", 7, 0);
        words.require("bits per pixel", 11, 32);
        words.require("red mask", 14, 0xFF0000);
        words.require("green mask", 15, 0xFF00);
        words.require("blue mask", 16, 0xFF);
        words.within("depth", 3, 24, 32);
        long headerBytes = words.within("header size", 0, HEADER_BYTES, dump.capacity());
        long colors = words.within("ncolors", 19, 0, dump.capacity() / COLOR_BYTES);
        long width = words.within("width", 4, 1, MAX_SIDE);
        long height = words.within("height", 5, 1, MAX_SIDE);
        long stride = words.within("bytes per line", 12, width * 4, dump.capacity());
        long offset = headerBytes + colors * COLOR_BYTES;
        if (offset + stride * height > dump.capacity()) {
            throw new IOException("screen dump of " + dump.capacity() + " bytes is too short for " + width + "x"
                    + height + " pixels of stride " + stride + " at " + offset);
        }
        return new XwdHeader((int) width, (int) height, (int) stride, (int) offset);
    }

    private record Words(ByteBuffer bytes) {

        void require(String name, int word, int expected) throws IOException {
            within(name, word, expected, expected);
        }

        long within(String name, int word, long least, long most) throws IOException {
            long value = Integer.toUnsignedLong(bytes.getInt(word * 4));
            if (value < least || value > most) {
                throw new IOException("screen dump: " + name + " is " + value + ", not within " + least + ".." + most);
            }
            return value;
        }
    }
}
