package dev.oriel.encoders.rre;

import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.RectEncoder;

/** CoRRE, rfbproto section "CoRRE Encoding", number 4: RRE with places of 8 bits, so rectangles are small. */
public final class CorreEncoding implements Encoding {

    private static final int MAX_SIDE = 255;

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String name() {
        return "CoRRE";
    }

    @Override
    public int maxWidth() {
        return MAX_SIDE;
    }

    @Override
    public int maxHeight() {
        return MAX_SIDE;
    }

    @Override
    public RectEncoder open() {
        return new RreEncoder(true);
    }
}
