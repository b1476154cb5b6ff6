package dev.oriel.encoders.hextile;

import dev.oriel.encoders.content.Subrectangles;
import dev.oriel.encoders.format.PixelLayout;
import dev.oriel.encoders.format.PixelTranslator;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import io.netty.buffer.ByteBuf;

/**
 * Tiles of 16x16, left to right, top to bottom, each in the smaller of two forms:
 *
 * <pre>
 *   1                              width * height PIXELs
 *   sum of 2, 4, 8, 16             2: PIXEL background; 4: PIXEL foreground; 8: U8 count and that many of
 *                                  [16: PIXEL] x * 16 + y, (width - 1) * 16 + height - 1
 * </pre>
 *
 * A background holds until another is told, a foreground until the next tile with colours of its own; neither survives raw
 * pixels.
 */
final class HextileEncoder implements RectEncoder {

    private static final int TILE = 16;
    private static final int RAW = 1;
    private static final int BACKGROUND = 2;
    private static final int FOREGROUND = 4;
    private static final int SUBRECTS = 8;
    private static final int COLOURED = 16;
    private static final int MAX_SUBRECTS = 255;

    private final PixelTranslator translator = new PixelTranslator();
    private final Subrectangles parts = new Subrectangles();
    private final byte[] bytes = new byte[TILE * TILE * Integer.BYTES];
    private PixelLayout layout = PixelLayout.pixel(translator.format());

    private boolean backgroundKnown;
    private int background;
    private boolean foregroundKnown;
    private int foreground;

    @Override
    public Fidelity encode(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out) {
        if (translator.use(profile.format())) {
            layout = PixelLayout.pixel(profile.format());
        }
        backgroundKnown = false;
        foregroundKnown = false;
        for (int y = rect.y(); y < rect.bottom(); y += TILE) {
            for (int x = rect.x(); x < rect.right(); x += TILE) {
                int width = Math.min(TILE, rect.right() - x);
                int height = Math.min(TILE, rect.bottom() - y);
                int[] values = parts.begin(width, height);
                for (int row = 0; row < height; row++) {
                    translator.read(pixels, pixels.index(x, y + row), width, values, row * width);
                }
                writeTile(values, width * height, out);
            }
        }
        return Fidelity.EXACT;
    }

    private void writeTile(int[] values, int area, ByteBuf out) {
        int newBackground = parts.majority();
        parts.find(newBackground);
        boolean coloured = hasSeveralColours();
        int count = parts.size();
        boolean tellBackground = !backgroundKnown || newBackground != background;
        boolean tellForeground = count > 0 && !coloured && (!foregroundKnown || parts.colour(0) != foreground);
        int pixelsTold = (tellBackground ? 1 : 0) + (tellForeground ? 1 : 0) + (coloured ? count : 0);
        int length = pixelsTold * layout.bytes() + (count > 0 ? 1 + 2 * count : 0);
        if (count > MAX_SUBRECTS || length > area * layout.bytes()) {
            writeRaw(values, area, out);
            return;
        }
        out.writeByte((tellBackground ? BACKGROUND : 0)
                | (tellForeground ? FOREGROUND : 0)
                | (count > 0 ? SUBRECTS : 0)
                | (coloured ? COLOURED : 0));
        if (tellBackground) {
            writePixel(newBackground, out);
        }
        if (tellForeground) {
            writePixel(parts.colour(0), out);
        }
        writeParts(coloured, out);
        remember(newBackground, coloured);
    }

    private void remember(int newBackground, boolean coloured) {
        backgroundKnown = true;
        background = newBackground;
        if (coloured) {
            foregroundKnown = false;
        } else if (parts.size() > 0) {
            foregroundKnown = true;
            foreground = parts.colour(0);
        }
    }

    private boolean hasSeveralColours() {
        for (int i = 1; i < parts.size(); i++) {
            if (parts.colour(i) != parts.colour(0)) {
                return true;
            }
        }
        return false;
    }

    private void writeRaw(int[] values, int area, ByteBuf out) {
        out.writeByte(RAW);
        out.writeBytes(bytes, 0, layout.putAll(values, area, bytes, 0));
        backgroundKnown = false;
        foregroundKnown = false;
    }

    private void writeParts(boolean coloured, ByteBuf out) {
        if (parts.size() == 0) {
            return;
        }
        out.writeByte(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            if (coloured) {
                writePixel(parts.colour(i), out);
            }
            out.writeByte(parts.x(i) << 4 | parts.y(i));
            out.writeByte((parts.width(i) - 1) << 4 | (parts.height(i) - 1));
        }
    }

    private void writePixel(int value, ByteBuf out) {
        out.writeBytes(bytes, 0, layout.put(value, bytes, 0));
    }

    @Override
    public void close() {
        // Nothing outside the heap.
    }
}
