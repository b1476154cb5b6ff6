package dev.oriel.x11.xcb;

import java.nio.ByteBuffer;

/**
 * What an X server said of itself and of one screen when the connection was made. The size is that of the beginning: it is
 * not updated when RandR changes it.
 *
 * @param root XID of the root window
 * @param bitsPerPixel memory of one pixel of the root's depth in images
 * @param byteOrder image byte order, 0 is LSBFirst
 */
public record XScreen(
        int root, int width, int height, int depth, int bitsPerPixel, int byteOrder, Masks masks, Keycodes keycodes) {

    /** Bits of the channels within a pixel. */
    public record Masks(int red, int green, int blue) {}

    /** The keycodes the server knows, both ends included. */
    public record Keycodes(int first, int last) {}

    private static final int FIXED_SETUP_BYTES = 40;
    private static final int FORMAT_BYTES = 8;
    private static final int SCREEN_BYTES = 40;
    private static final int DEPTH_BYTES = 8;
    private static final int VISUAL_BYTES = 24;

    /** True if images of the root window have the layout of {@code PixelFormat.BGRX}. */
    public boolean isBgrx() {
        return bitsPerPixel == 32 && byteOrder == 0 && masks.equals(new Masks(0xFF0000, 0xFF00, 0xFF));
    }

    /**
     * Reads the server's setup (X Window System Protocol, chapter 8, "Connection Setup").
     *
     * @param setup the whole message in host byte order
     */
    static XScreen parse(ByteBuffer setup, int screenNumber) {
        int vendorBytes = setup.getShort(24) & 0xFFFF;
        int formats = setup.get(29) & 0xFF;
        int formatsAt = FIXED_SETUP_BYTES + (vendorBytes + 3 & ~3);
        int at = formatsAt + formats * FORMAT_BYTES;
        for (int i = 0; i < screenNumber; i++) {
            at = screenEnd(setup, at);
        }
        int depth = setup.get(at + 38) & 0xFF;
        return new XScreen(
                setup.getInt(at),
                setup.getShort(at + 20) & 0xFFFF,
                setup.getShort(at + 22) & 0xFFFF,
                depth,
                bitsPerPixel(setup, formatsAt, formats, depth),
                setup.get(30),
                masks(setup, at, setup.getInt(at + 32)),
                new Keycodes(setup.get(34) & 0xFF, setup.get(35) & 0xFF));
    }

    private static int bitsPerPixel(ByteBuffer setup, int formatsAt, int formats, int depth) {
        for (int at = formatsAt; at < formatsAt + formats * FORMAT_BYTES; at += FORMAT_BYTES) {
            if ((setup.get(at) & 0xFF) == depth) {
                return setup.get(at + 1) & 0xFF;
            }
        }
        return 0;
    }

    private static Masks masks(ByteBuffer setup, int screenAt, int rootVisual) {
        int at = screenAt + SCREEN_BYTES;
        for (int depths = setup.get(screenAt + 39) & 0xFF; depths > 0; depths--) {
            int visuals = setup.getShort(at + 2) & 0xFFFF;
            at += DEPTH_BYTES;
            for (; visuals > 0; visuals--, at += VISUAL_BYTES) {
                if (setup.getInt(at) == rootVisual) {
                    return new Masks(setup.getInt(at + 8), setup.getInt(at + 12), setup.getInt(at + 16));
                }
            }
        }
        return new Masks(0, 0, 0);
    }

    private static int screenEnd(ByteBuffer setup, int screenAt) {
        int at = screenAt + SCREEN_BYTES;
        for (int depths = setup.get(screenAt + 39) & 0xFF; depths > 0; depths--) {
            at += DEPTH_BYTES + (setup.getShort(at + 2) & 0xFFFF) * VISUAL_BYTES;
        }
        return at;
    }
}
