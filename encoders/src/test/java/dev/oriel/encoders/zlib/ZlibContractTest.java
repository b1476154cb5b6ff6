package dev.oriel.encoders.zlib;

import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.testing.EncoderContract;

class ZlibContractTest extends EncoderContract {

    @Override
    protected Encoding encoding() {
        return new ZlibEncoding();
    }
}
