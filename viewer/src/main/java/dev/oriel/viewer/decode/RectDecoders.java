package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import java.io.DataInputStream;
import java.io.IOException;

/**
 * The viewer's side of the encodings, written from the texts, slow and plain, sharing nothing with the encoders it judges.
 * One instance is one connection: it keeps the zlib streams. Anything a strict viewer would refuse is an IOException.
 */
public final class RectDecoders {

    public static final int RAW = 0;
    public static final int COPY_RECT = 1;
    public static final int TIGHT = 7;
    public static final int ZRLE = 16;

    private final ZrleDecoder zrle = new ZrleDecoder();
    private final TightDecoder tight = new TightDecoder();
    private WirePixels pixels;

    public RectDecoders(PixelFormat format) {
        pixels = new WirePixels(format);
    }

    /** Rectangles are in this format from now on; the streams go on. */
    public void use(PixelFormat format) {
        pixels = new WirePixels(format);
    }

    /**
     * Reads what follows the 12-byte header of one rectangle, not a byte more, and paints it.
     *
     * @param area the header's geometry; lies inside the target
     * @param encoding the header's number, one of the constants here
     */
    public void decodeRect(DataInputStream in, Rect area, int encoding, RgbImage target) throws IOException {
        switch (encoding) {
            case RAW -> decodeRaw(in, area, target);
            case COPY_RECT -> target.copy(in.readUnsignedShort(), in.readUnsignedShort(), area);
            case TIGHT -> tight.decode(in, area, pixels, target);
            case ZRLE -> zrle.decode(in, area, pixels, target);
            default -> throw new IOException("encoding " + encoding);
        }
    }

    /** What a viewer of {@code format} sees at best of 0x00RRGGBB: each channel rounded to its nearest level. */
    public static int nearest(int rgb, PixelFormat format) {
        return WirePixels.nearest(rgb, format);
    }

    private void decodeRaw(DataInputStream in, Rect area, RgbImage target) throws IOException {
        for (int y = area.y(); y < area.bottom(); y++) {
            for (int x = area.x(); x < area.right(); x++) {
                target.set(x, y, pixels.pixel(in));
            }
        }
    }
}
