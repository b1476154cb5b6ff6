package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import java.io.IOException;

/** Raw (RFC 6143 section 7.7.1): pixels row by row. */
final class RawDecoder implements RectDecoder {

    @Override
    public void decode(WireReader in, Rect area, WireFormat format, RgbImage target) throws IOException {
        readRows(in, area, format.full(), target);
    }

    /** Pixels of the area, row by row. */
    static void readRows(WireReader in, Rect area, WirePixel pixel, RgbImage target) throws IOException {
        int at = area.y() * target.width() + area.x();
        for (int y = 0; y < area.height(); y++) {
            pixel.read(in, target.pixels(), at, area.width());
            at += target.width();
        }
    }

    @Override
    public void skip(WireReader in, Rect area, WireFormat format) throws IOException {
        in.skip(area.area() * format.full().bytes());
    }
}
