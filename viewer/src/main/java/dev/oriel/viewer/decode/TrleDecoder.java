package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import java.io.IOException;

/** TRLE (RFC 6143 section 7.7.5): run-length tiles of 16x16 as they are. */
final class TrleDecoder implements RectDecoder {

    private final RunLengthTiles tiles = new RunLengthTiles(16, true);

    @Override
    public void decode(WireReader in, Rect area, WireFormat format, RgbImage target) throws IOException {
        tiles.decode(in, area, format.compact(), target);
    }

    /** Lengths stand in the tiles, so all of them are read. */
    @Override
    public void skip(WireReader in, Rect area, WireFormat format) throws IOException {
        tiles.skip(in, area, format.compact());
    }
}
