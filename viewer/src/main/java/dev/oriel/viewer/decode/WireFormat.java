package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.PixelFormat;

/** The agreed pixel format, as each kind of pixel lies on the wire. Immutable. */
final class WireFormat {

    private final PixelFormat format;
    private final WirePixel full;
    private final WirePixel compact;
    private final WirePixel tight;
    private final boolean allLevels;
    private final int[][] nearest = new int[3][256];

    WireFormat(PixelFormat format) {
        this.format = format;
        full = WirePixel.full(format);
        compact = WirePixel.compact(format, full);
        tight = WirePixel.tight(format, full);
        allLevels = format.redMax() == 255 && format.greenMax() == 255 && format.blueMax() == 255;
        for (int level = 0; level < 256; level++) {
            nearest[0][level] = nearest(level, format.redMax()) << 16;
            nearest[1][level] = nearest(level, format.greenMax()) << 8;
            nearest[2][level] = nearest(level, format.blueMax());
        }
    }

    private static int nearest(int channel, int max) {
        return WirePixel.spread((channel * max + 127) / 255, max);
    }

    PixelFormat format() {
        return format;
    }

    /** PIXEL. */
    WirePixel full() {
        return full;
    }

    /** CPIXEL. */
    WirePixel compact() {
        return compact;
    }

    /** TPIXEL. */
    WirePixel tight() {
        return tight;
    }

    /** What a viewer of this format can show at best of 0x00RRGGBB: each channel at its nearest level. */
    int nearest(int rgb) {
        return allLevels
                ? rgb & 0xFFFFFF
                : nearest[0][rgb >> 16 & 255] | nearest[1][rgb >> 8 & 255] | nearest[2][rgb & 255];
    }

    /** The same for many, in place. */
    void toNearest(int[] rgb, int from, int count) {
        if (!allLevels) {
            for (int i = from; i < from + count; i++) {
                rgb[i] = nearest(rgb[i]);
            }
        }
    }
}
