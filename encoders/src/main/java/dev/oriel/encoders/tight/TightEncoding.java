package dev.oriel.encoders.tight;

import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.RectEncoder;

/** Tight, rfbproto section "Tight Encoding", number 7. Without memory here: see {@link TightEncoder}. */
public final class TightEncoding implements Encoding {

    /** rfbproto: wider rectangles must be split. */
    static final int MAX_WIDTH = 2048;

    /** TigerVNC's limit of a sub-rectangle; keeps the compressed length within its 22 bits. */
    static final int MAX_AREA = 65536;

    private final JpegCodec jpeg;

    public TightEncoding(JpegCodec jpeg) {
        this.jpeg = jpeg;
    }

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String name() {
        return "Tight";
    }

    @Override
    public int maxWidth() {
        return MAX_WIDTH;
    }

    @Override
    public int maxArea() {
        return MAX_AREA;
    }

    @Override
    public RectEncoder open() {
        return new TightEncoder(jpeg.open());
    }
}
