package dev.oriel.encoders.tight;

import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.testing.EncoderContract;

class TightPngContractTest extends EncoderContract {

    @Override
    protected Encoding encoding() {
        return new TightPngEncoding(
                JpegCodec.turbo().orElseThrow(() -> new AssertionError("libturbojpeg.so.0 is missing")));
    }
}
