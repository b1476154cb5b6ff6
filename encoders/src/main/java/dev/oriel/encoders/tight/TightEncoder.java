package dev.oriel.encoders.tight;

import dev.oriel.encoders.content.Palette;
import dev.oriel.encoders.format.PixelLayout;
import dev.oriel.encoders.format.PixelTranslator;
import dev.oriel.encoders.jpeg.JpegEncoder;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;

/**
 * Counts colours and writes one of:
 *
 * <pre>
 *   0x80                           TPIXEL                     one colour
 *   0x52 0x01 0x01                 2 TPIXELs, bits, rows of whole bytes, as {@link TightData}
 *   0x64 0x01 n-1                  n TPIXELs, one byte per pixel, as TightData
 *   0x90                           compact length, JPEG file  too many colours, and the viewer takes lossy
 *   0x01                           TPIXELs, as TightData      too many colours
 * </pre>
 *
 * The low four bits of the control byte reset zlib streams before anything is decoded; each rectangle resets the one it uses
 * (0 colours, 1 bits, 2 indexes, as all servers number them), so it depends on no other one.
 */
final class TightEncoder implements RectEncoder {

    private static final int FILL = 0x80;
    private static final int JPEG = 0x90;
    private static final int PALETTE_FILTER = 1;
    private static final int COLOUR_STREAM = 0;
    private static final int BIT_STREAM = 1;
    private static final int INDEX_STREAM = 2;

    private final JpegEncoder jpeg;
    private final PixelTranslator translator = new PixelTranslator();
    private final Palette palette = new Palette();
    private final TightData data = new TightData();
    private PixelLayout layout = PixelLayout.tight(translator.format());
    private int[] values = new int[0];

    /** Owns and closes the JPEG encoder. */
    TightEncoder(JpegEncoder jpeg) {
        this.jpeg = jpeg;
    }

    @Override
    public Fidelity encode(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out) {
        if (translator.use(profile.format())) {
            layout = PixelLayout.tight(profile.format());
        }
        boolean lossy = isJpegWanted(rect, profile);
        palette.clear(TightLevel.maxColours(rect, profile, lossy));
        if (!load(pixels, rect, lossy)) {
            writeJpeg(jpeg.encode(pixels, rect, profile.jpegQuality(), profile.subsampling()), out);
            return Fidelity.LOSSY;
        }
        TightLevel level = TightLevel.of(profile.compressionLevel());
        int area = Math.toIntExact(rect.area());
        if (palette.isOverflown()) {
            writeColours(area, level, out);
        } else if (palette.size() == 1) {
            writeFill(out);
        } else if (palette.size() == 2) {
            writeBits(rect, level, out);
        } else {
            writeIndexes(area, level, out);
        }
        return Fidelity.EXACT;
    }

    /** rfbproto forbids JPEG at 8 bits per pixel; of 32 bits only those viewers decode it for whom pixels are RGB bytes. */
    private static boolean isJpegWanted(Rect rect, EncodeProfile profile) {
        PixelFormat format = profile.format();
        boolean possible = format.bitsPerPixel() == 16 || PixelLayout.isTight(format);
        return possible && !profile.isLossless() && TightLevel.isWorthJpeg(rect);
    }

    /** Reads and counts; false, and not all is read, if this is a photo and the viewer takes lossy. */
    private boolean load(Pixels pixels, Rect rect, boolean lossy) {
        int width = rect.width();
        int area = Math.toIntExact(rect.area());
        if (values.length < area) {
            values = new int[area];
        }
        for (int at = 0, y = rect.y(); at < area; at += width, y++) {
            translator.read(pixels, pixels.index(rect.x(), y), width, values, at);
            if (lossy || !palette.isOverflown()) {
                palette.addAll(values, at, width);
            }
            if (lossy && palette.isOverflown() && !TightLevel.hasLongRuns(at + width, palette.runs())) {
                return false;
            }
        }
        return true;
    }

    private void writeFill(ByteBuf out) {
        out.writeByte(FILL);
        byte[] bytes = data.reserve(layout.bytes());
        out.writeBytes(bytes, 0, layout.put(palette.colour(0), bytes, 0));
    }

    private void writeColours(int area, TightLevel level, ByteBuf out) {
        byte[] bytes = data.reserve(area * layout.bytes());
        int length = layout.putAll(values, area, bytes, 0);
        out.writeByte(TightData.control(COLOUR_STREAM, length));
        data.write(length, level.colours(), out);
    }

    private void writeBits(Rect rect, TightLevel level, ByteBuf out) {
        int length = (rect.width() + 7) / 8 * rect.height();
        writePalette(BIT_STREAM, length, out);
        packBits(rect, data.reserve(length));
        data.write(length, level.bits(), out);
    }

    private void writeIndexes(int area, TightLevel level, ByteBuf out) {
        writePalette(INDEX_STREAM, area, out);
        byte[] bytes = data.reserve(area);
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

    private void writePalette(int stream, int length, ByteBuf out) {
        out.writeByte(TightData.controlWithFilter(stream, length));
        out.writeByte(PALETTE_FILTER);
        out.writeByte(palette.size() - 1);
        byte[] bytes = data.reserve(palette.size() * layout.bytes());
        out.writeBytes(bytes, 0, layout.putAll(palette.colours(), palette.size(), bytes, 0));
    }

    private void packBits(Rect rect, byte[] bytes) {
        int background = palette.colour(0);
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

    private static void writeJpeg(ByteBuffer file, ByteBuf out) {
        out.writeByte(JPEG);
        TightData.writeLength(file.remaining(), out);
        out.writeBytes(file);
    }

    @Override
    public void close() {
        data.close();
        jpeg.close();
    }
}
