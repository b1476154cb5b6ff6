package dev.oriel.encoders.zrle;

import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.testing.EncoderContract;

class ZrleContractTest extends EncoderContract {

    @Override
    protected Encoding encoding() {
        return new ZrleEncoding();
    }
}
