package dev.oriel.encoders.zrle;

import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.rfb.encode.StreamEncoding;

/** ZRLE, RFC 6143 section 7.7.6, number 16. */
public final class ZrleEncoding implements StreamEncoding {

    @Override
    public int number() {
        return 16;
    }

    @Override
    public String name() {
        return "ZRLE";
    }

    @Override
    public RectEncoder open() {
        return new ZrleEncoder();
    }
}
