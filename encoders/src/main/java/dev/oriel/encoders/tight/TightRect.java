package dev.oriel.encoders.tight;

import dev.oriel.encoders.content.Palette;
import dev.oriel.encoders.format.PixelLayout;
import dev.oriel.encoders.format.PixelTranslator;
import dev.oriel.encoders.jpeg.JpegEncoder;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;

/**
 * What Tight and TightPNG have in common: the pixels of one rectangle with their colours counted, and the two forms both
 * have.
 *
 * <pre>
 *   0x80   TPIXEL                     one colour
 *   0x90   compact length, JPEG file  too many colours, and the viewer takes lossy
 * </pre>
 */
final class TightRect implements AutoCloseable {

    private static final int FILL = 0x80;
    private static final int JPEG = 0x90;

    private final JpegEncoder jpeg;
    private final PixelTranslator translator = new PixelTranslator();
    private final Palette palette = new Palette();
    private final byte[] pixel = new byte[Integer.BYTES];
    private PixelLayout layout = PixelLayout.tight(translator.format());
    private int[] values = new int[0];

    /** Owns and closes the JPEG encoder. */
    TightRect(JpegEncoder jpeg) {
        this.jpeg = jpeg;
    }

    /**
     * Reads and counts, or writes a JPEG if this is a photo and the viewer takes lossy.
     *
     * @return whether the rectangle is done, lossily
     */
    boolean loadOrWriteJpeg(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out) {
        if (translator.use(profile.format())) {
            layout = PixelLayout.tight(profile.format());
        }
        boolean lossy = isJpegWanted(rect, profile);
        palette.clear(TightLevel.maxColours(rect, profile, lossy));
        if (load(pixels, rect, lossy)) {
            return false;
        }
        ByteBuffer file = jpeg.encode(pixels, rect, profile.jpegQuality(), profile.subsampling());
        out.writeByte(JPEG);
        TightData.writeLength(file.remaining(), out);
        out.writeBytes(file);
        return true;
    }

    /** rfbproto forbids JPEG at 8 bits per pixel; of 32 bits only those viewers decode it for whom pixels are RGB bytes. */
    private static boolean isJpegWanted(Rect rect, EncodeProfile profile) {
        PixelFormat format = profile.format();
        boolean possible = format.bitsPerPixel() == 16 || PixelLayout.isTight(format);
        return possible && !profile.isLossless() && TightLevel.isWorthJpeg(rect);
    }

    /** False, and not all is read, if this is a photo and the viewer takes lossy. */
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

    void writeFill(ByteBuf out) {
        out.writeByte(FILL);
        out.writeBytes(pixel, 0, layout.put(palette.colour(0), pixel, 0));
    }

    /** Row by row without gaps; longer than the rectangle needs. */
    int[] values() {
        return values;
    }

    Palette palette() {
        return palette;
    }

    /** Of a TPIXEL. */
    PixelLayout layout() {
        return layout;
    }

    @Override
    public void close() {
        jpeg.close();
    }
}
