package dev.oriel.encoders.zlib;

import dev.oriel.encoders.deflate.ZlibRects;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.Opening;
import dev.oriel.rfb.encode.RectEncoder;
import java.util.Optional;

/** Zlib, rfbproto section "zlib Encoding", number 6: pixels in the connection's one zlib stream, see {@link ZlibRects}. */
public final class ZlibEncoding implements Encoding {

    private final Optional<Opening> opening;

    public ZlibEncoding() {
        this(Optional.of(new Opening(new ZlibEncoding(Optional.empty()), 0)));
    }

    private ZlibEncoding(Optional<Opening> opening) {
        this.opening = opening;
    }

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String name() {
        return "Zlib";
    }

    @Override
    public Optional<Opening> opening(EncodeProfile profile) {
        return opening;
    }

    @Override
    public RectEncoder open() {
        return new ZlibRects(new RowBytes(), opening.isEmpty());
    }
}
