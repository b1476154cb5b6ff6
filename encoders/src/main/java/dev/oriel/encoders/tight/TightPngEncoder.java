package dev.oriel.encoders.tight;

import dev.oriel.encoders.content.Palette;
import dev.oriel.encoders.content.Smoothness;
import dev.oriel.encoders.format.PixelLayout;
import dev.oriel.encoders.png.PngFile;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.rfb.encode.RectList;
import io.netty.buffer.ByteBuf;

/**
 * Counts colours and writes what {@link TightRect} can, or {@code 0xA0, compact length, PNG file}: indexed with 1, 2, 4 or 8
 * bits, or RGB.
 */
final class TightPngEncoder implements RectEncoder {

    private static final int PNG = 0xA0;

    private final TightRect source;
    private final PngFile file = new PngFile();
    private byte[] bytes = new byte[4096];

    /** Owns and closes the pictures' encoders. */
    TightPngEncoder(TightPictures pictures) {
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
        Palette palette = source.palette();
        if (!palette.isOverflown() && palette.size() == 1) {
            source.writeFill(out);
            return Fidelity.EXACT;
        }
        TightLevel level = TightLevel.of(profile.compressionLevel());
        out.writeByte(PNG);
        int start = TightData.beginLength(out);
        if (palette.isOverflown()) {
            writeColours(rect, level, out);
        } else {
            writeIndexes(rect, level, out);
        }
        TightData.endLength(start, out);
        return Fidelity.EXACT;
    }

    private void writeColours(Rect rect, TightLevel level, ByteBuf out) {
        PixelLayout layout = source.layout();
        int[] values = source.values();
        int width = rect.width();
        int length = (1 + 3 * width) * rect.height();
        reserve(length);
        if (level.filters() && Smoothness.isSmooth(values, width, rect.height(), layout)) {
            PaethFilter.apply(values, width, rect.height(), layout, bytes);
        } else {
            int next = 0;
            for (int y = 0; y < rect.height(); y++) {
                bytes[next++] = 0;
                for (int at = y * width; at < (y + 1) * width; at++) {
                    next = layout.put(values[at], bytes, next);
                }
            }
        }
        file.begin(width, rect.height(), 8, PngFile.RGB, out);
        file.end(bytes, length, level.colours(), out);
    }

    private void writeIndexes(Rect rect, TightLevel level, ByteBuf out) {
        Palette palette = source.palette();
        int colours = palette.size();
        int bits = colours == 2 ? 1 : colours <= 4 ? 2 : colours <= 16 ? 4 : 8;
        file.begin(rect.width(), rect.height(), bits, PngFile.INDEXED, out);
        reserve(Math.max(colours * 3, (1 + (rect.width() * bits + 7) / 8) * rect.height()));
        file.palette(bytes, source.layout().putAll(palette.colours(), colours, bytes, 0), out);
        file.end(bytes, pack(rect, bits), bits == 1 ? level.bits() : level.indexes(), out);
    }

    /** Rows of whole bytes, the first pixel in the highest bits, each row behind a 0: no filter. */
    private int pack(Rect rect, int bits) {
        Palette palette = source.palette();
        int[] values = source.values();
        int pixel = 0;
        int next = 0;
        for (int y = 0; y < rect.height(); y++) {
            bytes[next++] = 0;
            int held = 0;
            int free = 8;
            for (int x = 0; x < rect.width(); x++) {
                free -= bits;
                held |= palette.indexOf(values[pixel++]) << free;
                if (free == 0) {
                    bytes[next++] = (byte) held;
                    held = 0;
                    free = 8;
                }
            }
            if (free < 8) {
                bytes[next++] = (byte) held;
            }
        }
        return next;
    }

    private void reserve(int length) {
        if (bytes.length < length) {
            bytes = new byte[length];
        }
    }

    @Override
    public void close() {
        file.close();
        source.close();
    }
}
