package dev.oriel.encoders.raw;

import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.RectEncoder;

/** Raw, RFC 6143 section 7.7.1, number 0: every viewer understands it. */
public final class RawEncoding implements Encoding {

    @Override
    public int number() {
        return 0;
    }

    @Override
    public String name() {
        return "Raw";
    }

    @Override
    public RectEncoder open() {
        return new RawEncoder();
    }
}
