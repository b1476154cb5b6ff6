package dev.oriel.encoders.raw;

import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.testing.EncoderContract;

class RawContractTest extends EncoderContract {

    @Override
    protected Encoding encoding() {
        return new RawEncoding();
    }
}
