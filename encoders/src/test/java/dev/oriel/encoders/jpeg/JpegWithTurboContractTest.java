package dev.oriel.encoders.jpeg;

import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.testing.HonestEncoderContract;

class JpegWithTurboContractTest extends HonestEncoderContract {

    @Override
    protected Encoding encoding() {
        return new JpegEncoding(
                JpegCodec.turbo().orElseThrow(() -> new AssertionError("libturbojpeg.so.0 is missing")));
    }
}
