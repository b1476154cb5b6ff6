package dev.oriel.encoders.rre;

import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.testing.EncoderContract;

class RreContractTest extends EncoderContract {

    @Override
    protected Encoding encoding() {
        return new RreEncoding();
    }
}
