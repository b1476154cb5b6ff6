package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import java.io.IOException;

/** ZRLE (RFC 6143 section 7.7.6): U32 length and run-length tiles of 64x64 in one zlib stream per connection. */
final class ZrleDecoder implements RectDecoder, AutoCloseable {

    private final ZlibStream stream = new ZlibStream();
    private final WireReader inflated = stream.reader();
    private final RunLengthTiles tiles = new RunLengthTiles(64, false);

    @Override
    public void decode(WireReader in, Rect area, WireFormat format, RgbImage target) throws IOException {
        stream.begin(in, in.u32());
        tiles.decode(inflated, area, format.compact(), target);
        ZlibDecoder.requireEnd(inflated, stream);
    }

    @Override
    public void skip(WireReader in, Rect area, WireFormat format) throws IOException {
        in.skip(in.u32());
    }

    @Override
    public void close() {
        stream.close();
    }
}
