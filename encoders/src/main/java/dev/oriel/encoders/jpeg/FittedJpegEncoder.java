package dev.oriel.encoders.jpeg;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.Subsampling;
import java.nio.ByteBuffer;

/**
 * Makes the files of another encoder, with Huffman tables of their own where these save a good part of it: in small pictures,
 * and in coarse ones, for which the standard tables were not made.
 */
final class FittedJpegEncoder implements JpegEncoder {

    /** Pixels of a small picture: two blocks of 64x64. Of larger ones the standard tables are no great part. */
    private static final int SMALL_AREA = 8192;

    /** KasmVNC's level 2. Up to it fitting saves 15 to 30 % of a file, at level 4 a tenth, for as much time as encoding takes. */
    private static final int COARSE_QUALITY = 41;

    private final JpegEncoder encoder;
    private final HuffmanFitter fitter = new HuffmanFitter();

    /** Owns and closes the encoder. */
    FittedJpegEncoder(JpegEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public ByteBuffer encode(Pixels pixels, Rect rect, int quality, Subsampling subsampling) {
        ByteBuffer file = encoder.encode(pixels, rect, quality, subsampling);
        return rect.area() < SMALL_AREA || quality <= COARSE_QUALITY ? fitter.fit(file) : file;
    }

    @Override
    public void close() {
        encoder.close();
    }
}
