package dev.oriel.encoders.rre;

import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.RectEncoder;

/** RRE, RFC 6143 section 7.7.3, number 2: places of 16 bits. */
public final class RreEncoding implements Encoding {

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String name() {
        return "RRE";
    }

    @Override
    public RectEncoder open() {
        return new RreEncoder(false);
    }
}
