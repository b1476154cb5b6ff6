package dev.oriel.encoders.jpeg;

import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.testing.HonestEncoderContract;

class JpegWithImageIoContractTest extends HonestEncoderContract {

    @Override
    protected Encoding encoding() {
        return new JpegEncoding(JpegCodec.imageIo());
    }
}
