package dev.oriel.x11;

import dev.oriel.framebuffer.desktop.CursorImage;
import dev.oriel.x11.xcb.XConnection;
import dev.oriel.x11.xcb.XFixes;
import dev.oriel.x11.xcb.XMessage;
import java.io.IOException;

/** Reads the pointer's shape as X has it: premultiplied, of any size. Event thread. */
final class CursorWatch {

    private static final int PIXELS_AT = 32;

    private final XConnection connection;
    private final XFixes xfixes;

    CursorWatch(XConnection connection, XFixes xfixes) {
        this.connection = connection;
        this.xfixes = xfixes;
    }

    void select(boolean on) {
        xfixes.selectCursor(connection.screen().root(), on);
    }

    /** The shape now. One beyond {@link CursorImage#MAX_SIDE} loses its right and lower part. */
    CursorImage image() throws IOException {
        try (XMessage reply = xfixes.cursorImage()) {
            int sourceWidth = reply.u16(12);
            int width = Math.min(sourceWidth, CursorImage.MAX_SIDE);
            int height = Math.min(reply.u16(14), CursorImage.MAX_SIDE);
            int[] argb = new int[width * height];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    argb[y * width + x] = straight(reply.i32(PIXELS_AT + (y * sourceWidth + x) * 4));
                }
            }
            return new CursorImage(width, height, reply.u16(16), reply.u16(18), argb);
        }
    }

    /** Undoes the multiplication by alpha. */
    static int straight(int premultiplied) {
        int alpha = premultiplied >>> 24;
        if (alpha == 0 || alpha == 255) {
            return alpha == 0 ? 0 : premultiplied;
        }
        int red = channel(premultiplied >> 16, alpha);
        int green = channel(premultiplied >> 8, alpha);
        int blue = channel(premultiplied, alpha);
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    private static int channel(int value, int alpha) {
        return Math.min(255, ((value & 0xFF) * 255 + alpha / 2) / alpha);
    }
}
