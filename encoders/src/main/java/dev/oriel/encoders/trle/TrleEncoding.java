package dev.oriel.encoders.trle;

import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.RectEncoder;

/** TRLE, RFC 6143 section 7.7.5, number 15. */
public final class TrleEncoding implements Encoding {

    @Override
    public int number() {
        return 15;
    }

    @Override
    public String name() {
        return "TRLE";
    }

    @Override
    public RectEncoder open() {
        return new TrleEncoder();
    }
}
