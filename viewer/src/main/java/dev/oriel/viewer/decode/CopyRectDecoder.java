package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import java.io.IOException;

/** CopyRect (RFC 6143 section 7.7.2): U16 x and y of where the same pixels stand now. */
final class CopyRectDecoder implements RectDecoder {

    @Override
    public void decode(WireReader in, Rect area, WireFormat format, RgbImage target) throws IOException {
        int x = in.u16();
        int y = in.u16();
        if (!target.bounds().contains(new Rect(x, y, area.width(), area.height()))) {
            throw new IOException("CopyRect from (%d, %d) to %s leaves the picture".formatted(x, y, area));
        }
        target.copy(x, y, area);
    }

    @Override
    public void skip(WireReader in, Rect area, WireFormat format) throws IOException {
        in.skip(4);
    }
}
