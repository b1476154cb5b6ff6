package dev.oriel.encoders.rre;

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
 * Rectangles upon a background:
 *
 * <pre>
 *   U32 number of subrectangles, PIXEL background
 *   each: PIXEL, x, y, width, height as U16 (RRE) or U8 (CoRRE)
 * </pre>
 */
final class RreEncoder implements RectEncoder {

    private final boolean compact;
    private final PixelTranslator translator = new PixelTranslator();
    private final Subrectangles parts = new Subrectangles();
    private final byte[] pixel = new byte[Integer.BYTES];
    private PixelLayout layout = PixelLayout.pixel(translator.format());

    RreEncoder(boolean compact) {
        this.compact = compact;
    }

    @Override
    public Fidelity encode(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out) {
        if (translator.use(profile.format())) {
            layout = PixelLayout.pixel(profile.format());
        }
        int[] values = parts.begin(rect.width(), rect.height());
        for (int row = 0; row < rect.height(); row++) {
            int index = pixels.index(rect.x(), rect.y() + row);
            translator.read(pixels, index, rect.width(), values, row * rect.width());
        }
        int background = parts.majority();
        parts.find(background);
        out.writeInt(parts.size());
        writePixel(background, out);
        for (int i = 0; i < parts.size(); i++) {
            writePixel(parts.colour(i), out);
            writePlace(i, out);
        }
        return Fidelity.EXACT;
    }

    private void writePixel(int value, ByteBuf out) {
        out.writeBytes(pixel, 0, layout.put(value, pixel, 0));
    }

    private void writePlace(int index, ByteBuf out) {
        if (compact) {
            out.writeByte(parts.x(index)).writeByte(parts.y(index));
            out.writeByte(parts.width(index)).writeByte(parts.height(index));
        } else {
            out.writeShort(parts.x(index)).writeShort(parts.y(index));
            out.writeShort(parts.width(index)).writeShort(parts.height(index));
        }
    }

    @Override
    public void close() {
        // Nothing outside the heap.
    }
}
