package dev.oriel.encoders.hextile;

import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.testing.EncoderContract;

class HextileContractTest extends EncoderContract {

    @Override
    protected Encoding encoding() {
        return new HextileEncoding();
    }
}
