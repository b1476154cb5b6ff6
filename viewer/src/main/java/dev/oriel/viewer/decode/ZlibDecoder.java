package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import java.io.IOException;

/** Zlib (rfbproto, encoding 6): U32 length and raw pixels in one zlib stream that lives as long as the connection. */
final class ZlibDecoder implements RectDecoder, AutoCloseable {

    private final ZlibStream stream = new ZlibStream();
    private final WireReader inflated = stream.reader();

    @Override
    public void decode(WireReader in, Rect area, WireFormat format, RgbImage target) throws IOException {
        stream.begin(in, in.u32());
        RawDecoder.readRows(inflated, area, format.full(), target);
        requireEnd(inflated, stream);
    }

    /** Nothing is left of what the rectangle's chunk inflates to. */
    static void requireEnd(WireReader inflated, ZlibStream stream) throws IOException {
        if (inflated.hasBuffered()) {
            throw new IOException("zlib chunk holds more than its rectangle needs");
        }
        stream.end();
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
