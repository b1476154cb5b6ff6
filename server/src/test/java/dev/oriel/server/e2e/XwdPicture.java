package dev.oriel.server.e2e;

import dev.oriel.viewer.picture.RgbImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The file format of xwd, 24 bits of colour in 32-bit pixels (X11/XWDFile.h): 25 big-endian words, the window's name, colours
 * of 12 bytes, then rows of pixels in the byte order that the header tells.
 */
final class XwdPicture {

    private static final int HEADER_BYTES = 100;
    private static final int VERSION = 7;
    private static final int Z_PIXMAP = 2;
    private static final int TRUE_COLOR = 4;
    private static final int COLOUR_BYTES = 12;

    private XwdPicture() {}

    static RgbImage parse(byte[] file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (file.length < HEADER_BYTES || word(in, 1) != VERSION || word(in, 11) != 32 || word(in, 14) != 0xFF0000) {
            throw new IOException("no xwd file with red in bits 16 to 23 of 32: " + file.length + " bytes");
        }
        int bytesPerLine = word(in, 12);
        int pixels = word(in, 0) + word(in, 19) * COLOUR_BYTES;
        RgbImage picture = new RgbImage(word(in, 4), word(in, 5));
        in.order(word(in, 7) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                picture.set(x, y, in.getInt(pixels + y * bytesPerLine + x * 4));
            }
        }
        return picture;
    }

    /** A file that xwud shows. */
    static byte[] write(RgbImage picture) {
        int width = picture.width();
        int height = picture.height();
        byte[] name = {'p', 0};
        ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + name.length + width * height * 4);
        int[] words = {
            HEADER_BYTES + name.length,
            VERSION,
            Z_PIXMAP,
            24,
            width,
            height,
            0,
            1,
            32,
            1,
            32,
            32,
            width * 4,
            TRUE_COLOR,
            0xFF0000,
            0xFF00,
            0xFF,
            8,
            256,
            0,
            width,
            height,
            0,
            0,
            0
        };
        for (int word : words) {
            out.putInt(word);
        }
        out.put(name);
        for (int rgb : picture.toArray()) {
            out.putInt(rgb);
        }
        return out.array();
    }

    private static int word(ByteBuffer in, int index) {
        return in.getInt(index * 4);
    }
}
