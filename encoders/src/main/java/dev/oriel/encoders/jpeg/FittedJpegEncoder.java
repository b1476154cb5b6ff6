package dev.oriel.encoders.jpeg;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.Subsampling;
import java.nio.ByteBuffer;

/** Makes the files of another encoder, those of few bytes with Huffman tables of their own. */
final class FittedJpegEncoder implements JpegEncoder {

    private final JpegEncoder encoder;
    private final HuffmanFitter fitter = new HuffmanFitter();

    /** Owns and closes the encoder. */
    FittedJpegEncoder(JpegEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public ByteBuffer encode(Pixels pixels, Rect rect, int quality, Subsampling subsampling) {
        return fitter.fit(encoder.encode(pixels, rect, quality, subsampling));
    }

    @Override
    public void close() {
        encoder.close();
    }
}
