package dev.oriel.encoders.tight;

import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.testing.EncoderContract;

class TightWithImageIoContractTest extends EncoderContract {

    @Override
    protected Encoding encoding() {
        return new TightEncoding(JpegCodec.imageIo());
    }
}
