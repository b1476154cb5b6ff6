package dev.oriel.encoders.tight;

import dev.oriel.encoders.format.PixelLayout;
import dev.oriel.encoders.jpeg.JpegEncoder;
import dev.oriel.encoders.qoi.QoiEncoder;
import dev.oriel.encoders.webp.WebpEncoder;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.EncodingExtension;
import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The forms of Tight that are files, each behind its compact length: JPEG as all viewers know it, and KasmVNC's.
 *
 * <pre>
 *   0x90   JPEG
 *   0xB0   WebP, lossy, without alpha
 *   0xC0   QOI, three channels
 * </pre>
 *
 * WebP and QOI hold eight bits of each channel, so they are written where a TPIXEL does. A WebP encoder that refuses is
 * reported once and its rectangle becomes a JPEG. Owned by one encoder.
 */
final class TightPictures implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TightPictures.class);

    private static final int JPEG = 0x90;
    private static final int WEBP = 0xB0;
    private static final int QOI = 0xC0;

    /** A QOI file begins and ends with 22 bytes that say little: below this many pixels zlib is as cheap. */
    private static final int MIN_QOI_AREA = 256;

    private final JpegEncoder jpeg;
    private final Optional<WebpEncoder> webp;
    private final AtomicBoolean webpFailureReported;
    private final boolean extended;
    private final QoiEncoder qoi = new QoiEncoder();

    /**
     * Owns and closes the encoders.
     *
     * @param webpFailureReported shared by all workers
     */
    TightPictures(JpegEncoder jpeg, Optional<WebpEncoder> webp, AtomicBoolean webpFailureReported) {
        this.jpeg = jpeg;
        this.webp = webp;
        this.webpFailureReported = webpFailureReported;
        extended = true;
    }

    /** With JPEG alone: for encodings that have no extensions. */
    TightPictures(JpegEncoder jpeg) {
        this.jpeg = jpeg;
        webp = Optional.empty();
        webpFailureReported = new AtomicBoolean();
        extended = false;
    }

    /** rfbproto forbids JPEG at 8 bits per pixel; of 32 bits only those viewers decode it for whom pixels are RGB bytes. */
    static boolean isLossPossible(Rect rect, EncodeProfile profile) {
        PixelFormat format = profile.format();
        boolean possible = format.bitsPerPixel() == 16 || PixelLayout.isTight(format);
        return possible && !profile.isLossless() && TightLevel.isWorthJpeg(rect);
    }

    /** Whether many colours are to go out as QOI. */
    boolean isQoiWanted(Rect rect, EncodeProfile profile) {
        return extended
                && profile.knows(EncodingExtension.TIGHT_QOI)
                && PixelLayout.isTight(profile.format())
                && rect.area() >= MIN_QOI_AREA;
    }

    void writeLossy(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out) {
        boolean wanted = profile.knows(EncodingExtension.TIGHT_WEBP)
                && PixelLayout.isTight(profile.format())
                && webp.isPresent();
        if (wanted && isWebpWritten(webp.get(), pixels, rect, profile, out)) {
            return;
        }
        ByteBuffer file = jpeg.encode(pixels, rect, profile.jpegQuality(), profile.subsampling());
        writeFile(JPEG, file, out);
    }

    private boolean isWebpWritten(WebpEncoder encoder, Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out) {
        try {
            writeFile(WEBP, encoder.encode(pixels, rect, profile.jpegQuality()), out);
            return true;
        } catch (IllegalStateException e) {
            if (!webpFailureReported.getAndSet(true)) {
                LOG.error("WebP cannot encode a rectangle; it and any later one that fails go out as JPEG", e);
            }
            return false;
        }
    }

    private static void writeFile(int control, ByteBuffer file, ByteBuf out) {
        out.writeByte(control);
        TightData.writeLength(file.remaining(), out);
        out.writeBytes(file);
    }

    void writeQoi(Pixels pixels, Rect rect, ByteBuf out) {
        int length = qoi.encode(pixels, rect);
        out.writeByte(QOI);
        TightData.writeLength(length, out);
        out.writeBytes(qoi.file(), 0, length);
    }

    @Override
    public void close() {
        jpeg.close();
        webp.ifPresent(WebpEncoder::close);
    }
}
