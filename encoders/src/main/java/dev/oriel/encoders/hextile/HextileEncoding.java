package dev.oriel.encoders.hextile;

import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.RectEncoder;

/** Hextile, RFC 6143 section 7.7.4, number 5. */
public final class HextileEncoding implements Encoding {

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String name() {
        return "Hextile";
    }

    @Override
    public RectEncoder open() {
        return new HextileEncoder();
    }
}
