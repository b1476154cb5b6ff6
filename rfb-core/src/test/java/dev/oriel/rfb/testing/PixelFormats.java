package dev.oriel.rfb.testing;

import dev.oriel.framebuffer.PixelFormat;
import java.util.List;

/** Pixel formats as viewers ask for them, and the odd ones that the protocol allows. */
public final class PixelFormats {

    /** What noVNC asks for: bytes red, green, blue, unused. */
    public static final PixelFormat RGBX = new PixelFormat(32, 24, false, 255, 255, 255, 0, 8, 16);

    /** Formats whose pixels keep all 24 bits of colour. */
    public static final List<PixelFormat> TRUE_COLOUR = List.of(
            PixelFormat.BGRX,
            RGBX,
            new PixelFormat(32, 24, true, 255, 255, 255, 16, 8, 0),
            new PixelFormat(32, 24, true, 255, 255, 255, 0, 8, 16),
            new PixelFormat(32, 24, false, 255, 255, 255, 24, 16, 8),
            new PixelFormat(32, 24, true, 255, 255, 255, 24, 16, 8),
            new PixelFormat(32, 24, false, 255, 255, 255, 8, 24, 0),
            new PixelFormat(32, 32, false, 255, 255, 255, 16, 8, 0),
            new PixelFormat(32, 30, false, 1023, 1023, 1023, 20, 10, 0));

    /** Formats that lose some. */
    public static final List<PixelFormat> FEW_BITS = List.of(
            new PixelFormat(16, 16, false, 31, 63, 31, 11, 5, 0),
            new PixelFormat(16, 16, true, 31, 63, 31, 11, 5, 0),
            new PixelFormat(16, 15, false, 31, 31, 31, 10, 5, 0),
            new PixelFormat(16, 12, true, 15, 15, 15, 0, 4, 8),
            new PixelFormat(8, 8, false, 7, 7, 3, 0, 3, 6),
            new PixelFormat(8, 6, false, 3, 3, 3, 4, 2, 0),
            new PixelFormat(32, 16, false, 31, 63, 31, 11, 5, 0),
            new PixelFormat(32, 15, true, 31, 31, 31, 18, 13, 8));

    private PixelFormats() {}
}
