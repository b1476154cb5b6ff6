package dev.oriel.encoders.scaled;

import dev.oriel.encoders.content.ContentPieces;
import dev.oriel.encoders.jpeg.JpegEncoder;
import dev.oriel.encoders.webp.WebpEncoder;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.EncodingExtension;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.rfb.encode.RectList;
import dev.oriel.rfb.encode.Resolution;
import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Optional;

/**
 * Writes a rectangle as a smaller picture file:
 *
 * <pre>
 *   U16 width | U16 height | U8 codec (0 JPEG, 1 WebP) | U32 length | the file
 * </pre>
 *
 * What was drawn is cut away and does not suit it. Owned by one worker.
 */
final class ScaledEncoder implements RectEncoder {

    private static final int SIDE = ScaledEncoding.MAX_SIDE;
    private static final int JPEG = 0;
    private static final int WEBP = 1;

    /** A block of the content's grid; the tables of a picture file cost more than the pixels of less. */
    private static final int MIN_AREA = 4096;

    private static final int MIN_SIDE = 32;

    private final JpegEncoder jpeg;
    private final Optional<WebpEncoder> webp;
    private final ContentPieces pieces = new ContentPieces();
    private final PictureScaler scaler = new PictureScaler(SIDE);
    private final ByteBuffer memory =
            ByteBuffer.allocateDirect(SIDE * SIDE * Pixels.BYTES_PER_PIXEL).order(ByteOrder.LITTLE_ENDIAN);
    private final IntBuffer target = memory.asIntBuffer();
    private final Pixels scaled = new Pixels(memory, 0, SIDE, SIDE, SIDE * Pixels.BYTES_PER_PIXEL);

    /** What the last picture filled of the memory. */
    private Rect corner = Rect.EMPTY;

    /** Owns and closes the encoders. */
    ScaledEncoder(JpegEncoder jpeg, Optional<WebpEncoder> webp) {
        this.jpeg = jpeg;
        this.webp = webp;
    }

    @Override
    public void pictureChanged() {
        pieces.forget();
    }

    @Override
    public void split(Pixels pixels, Rect rect, EncodeProfile profile, RectList out) {
        for (int y = rect.y(); y < rect.bottom(); y += SIDE) {
            for (int x = rect.x(); x < rect.right(); x += SIDE) {
                Rect part = rect;
                if (rect.width() > SIDE || rect.height() > SIDE) {
                    part = new Rect(x, y, Math.min(SIDE, rect.right() - x), Math.min(SIDE, rect.bottom() - y));
                }
                pieces.split(pixels, part, out);
            }
        }
    }

    @Override
    public boolean suits(Pixels pixels, Rect rect, EncodeProfile profile) {
        return rect.area() >= MIN_AREA
                && Math.min(rect.width(), rect.height()) >= MIN_SIDE
                && !pieces.isDrawn(pixels, rect);
    }

    @Override
    public Fidelity encode(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out) {
        Resolution resolution = profile.resolution();
        int width = resolution.scaled(rect.width());
        int height = resolution.scaled(rect.height());
        if (width != corner.width() || height != corner.height()) {
            corner = new Rect(0, 0, width, height);
        }
        scaler.scale(pixels, rect, resolution.resampling(), corner, target);
        out.writeShort(width);
        out.writeShort(height);
        boolean isWebp = profile.knows(EncodingExtension.TIGHT_WEBP) && webp.isPresent();
        ByteBuffer file = isWebp
                ? webp.get().encode(scaled, corner, profile.jpegQuality())
                : jpeg.encode(scaled, corner, profile.jpegQuality(), profile.subsampling());
        out.writeByte(isWebp ? WEBP : JPEG);
        out.writeInt(file.remaining());
        out.writeBytes(file);
        return Fidelity.LOSSY;
    }

    @Override
    public void close() {
        jpeg.close();
        webp.ifPresent(WebpEncoder::close);
    }
}
