package dev.oriel.encoders.trle;

import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.testing.EncoderContract;

class TrleContractTest extends EncoderContract {

    @Override
    protected Encoding encoding() {
        return new TrleEncoding();
    }
}
