package dev.oriel.encoders.zrle;

import dev.oriel.encoders.deflate.ZlibRects;
import dev.oriel.encoders.tile.RunLengthTile;
import dev.oriel.encoders.tile.TileBytes;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.Opening;
import dev.oriel.rfb.encode.RectEncoder;
import java.util.Optional;

/** ZRLE, RFC 6143 section 7.7.6, number 16: tiles of 64x64 in the connection's one zlib stream, see {@link ZlibRects}. */
public final class ZrleEncoding implements Encoding {

    private static final int TILE = 64;

    private final Optional<Opening> opening;

    public ZrleEncoding() {
        this(Optional.of(new Opening(new ZrleEncoding(Optional.empty()), 0)));
    }

    private ZrleEncoding(Optional<Opening> opening) {
        this.opening = opening;
    }

    @Override
    public int number() {
        return 16;
    }

    @Override
    public String name() {
        return "ZRLE";
    }

    @Override
    public Optional<Opening> opening(EncodeProfile profile) {
        return opening;
    }

    @Override
    public RectEncoder open() {
        return new ZlibRects(new TileBytes(new RunLengthTile(TILE, false)), opening.isEmpty());
    }
}
