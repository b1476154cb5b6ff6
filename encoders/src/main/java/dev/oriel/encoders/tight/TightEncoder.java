package dev.oriel.encoders.tight;

import dev.oriel.encoders.content.Palette;
import dev.oriel.encoders.content.Smoothness;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.EncodingExtension;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.rfb.encode.RectList;
import io.netty.buffer.ByteBuf;

/**
 * Counts colours and writes what {@link TightRect} can, or one of:
 *
 * <pre>
 *   0x52 0x01 0x01                 2 TPIXELs, bits, rows of whole bytes, as {@link TightData}
 *   0x64 0x01 n-1                  n TPIXELs, one byte per pixel, as TightData
 *   0x78 0x02                      differences, three bytes per pixel, as TightData    too many colours, smoothly, where read
 *   0x01                           TPIXELs, as TightData                               too many colours
 * </pre>
 *
 * The low four bits of the control byte reset zlib streams before anything is decoded; each rectangle resets the one it uses
 * (0 colours, 1 bits, 2 indexes, 3 differences, as all servers number them), so it depends on no other one. Without zlib, the
 * high four bits are 0xA or, with a filter, 0xE.
 */
final class TightEncoder implements RectEncoder {

    private static final int PALETTE_FILTER = 1;
    private static final int GRADIENT_FILTER = 2;
    private static final int COLOUR_STREAM = 0;
    private static final int BIT_STREAM = 1;
    private static final int INDEX_STREAM = 2;
    private static final int GRADIENT_STREAM = 3;

    private final TightRect source;
    private final TightData data = new TightData();

    /** Owns and closes the pictures' encoders. */
    TightEncoder(TightPictures pictures) {
        source = new TightRect(pictures);
    }

    @Override
    public void pictureChanged() {
        source.forget();
    }

    @Override
    public void split(Pixels pixels, Rect rect, EncodeProfile profile, RectList pieces) {
        source.split(pixels, rect, profile, pieces);
    }

    @Override
    public Fidelity encode(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out) {
        TightRect.Done done = source.loadOrWriteFile(pixels, rect, profile, out);
        if (done != TightRect.Done.NOT) {
            return done == TightRect.Done.LOSSILY ? Fidelity.LOSSY : Fidelity.EXACT;
        }
        TightLevel level = TightLevel.of(profile.compressionLevel());
        if (profile.knows(EncodingExtension.TIGHT_WITHOUT_ZLIB)) {
            level = level.withoutZlib();
        }
        Palette palette = source.palette();
        if (palette.isOverflown()) {
            writeColours(rect, isGradient(rect, profile, level), level, out);
        } else if (palette.size() == 1) {
            source.writeFill(out);
        } else if (palette.size() == 2) {
            writeBits(rect, level, out);
        } else {
            writeIndexes(Math.toIntExact(rect.area()), level, out);
        }
        return Fidelity.EXACT;
    }

    private void writeColours(Rect rect, boolean gradient, TightLevel level, ByteBuf out) {
        int area = Math.toIntExact(rect.area());
        int length = area * source.layout().bytes();
        byte[] bytes = data.reserve(length);
        if (gradient) {
            out.writeByte(TightData.controlWithFilter(GRADIENT_STREAM, length, level.colours()));
            out.writeByte(GRADIENT_FILTER);
            GradientFilter.apply(source.values(), rect.width(), rect.height(), source.layout(), bytes);
        } else {
            out.writeByte(TightData.control(COLOUR_STREAM, length, level.colours()));
            source.layout().putAll(source.values(), area, bytes, 0);
        }
        data.write(length, level.colours(), out);
    }

    private boolean isGradient(Rect rect, EncodeProfile profile, TightLevel level) {
        return profile.knows(EncodingExtension.TIGHT_GRADIENT)
                && level.filters()
                && source.layout().bytes() == 3
                && Smoothness.isSmooth(source.values(), rect.width(), rect.height(), source.layout());
    }

    private void writeBits(Rect rect, TightLevel level, ByteBuf out) {
        int length = (rect.width() + 7) / 8 * rect.height();
        writePalette(TightData.controlWithFilter(BIT_STREAM, length, level.bits()), out);
        packBits(rect, data.reserve(length));
        data.write(length, level.bits(), out);
    }

    private void writeIndexes(int area, TightLevel level, ByteBuf out) {
        writePalette(TightData.controlWithFilter(INDEX_STREAM, area, level.indexes()), out);
        byte[] bytes = data.reserve(area);
        int[] values = source.values();
        Palette palette = source.palette();
        int last = values[0];
        byte index = 0;
        for (int i = 0; i < area; i++) {
            if (values[i] != last) {
                last = values[i];
                index = (byte) palette.indexOf(last);
            }
            bytes[i] = index;
        }
        data.write(area, level.indexes(), out);
    }

    private void writePalette(int control, ByteBuf out) {
        Palette palette = source.palette();
        out.writeByte(control);
        out.writeByte(PALETTE_FILTER);
        out.writeByte(palette.size() - 1);
        byte[] bytes = data.reserve(palette.size() * Integer.BYTES);
        out.writeBytes(bytes, 0, source.layout().putAll(palette.colours(), palette.size(), bytes, 0));
    }

    private void packBits(Rect rect, byte[] bytes) {
        int background = source.palette().colour(0);
        int[] values = source.values();
        int pixel = 0;
        int next = 0;
        for (int y = 0; y < rect.height(); y++) {
            for (int x = 0; x < rect.width(); x += 8) {
                int count = Math.min(8, rect.width() - x);
                int held = 0;
                for (int bit = 7; bit > 7 - count; bit--) {
                    held |= (values[pixel++] == background ? 0 : 1) << bit;
                }
                bytes[next++] = (byte) held;
            }
        }
    }

    @Override
    public void close() {
        data.close();
        source.close();
    }
}
