package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import java.io.IOException;

/** One encoding, for one connection. Reads what follows the rectangle's header, not a byte more. */
interface RectDecoder {

    /**
     * Paints the rectangle.
     *
     * @param area lies inside the target
     * @throws IOException when the data breaks a rule, naming rule and value
     */
    void decode(WireReader in, Rect area, WireFormat format, RgbImage target) throws IOException;

    /** Steps over the rectangle, looking at no more than its length needs. */
    void skip(WireReader in, Rect area, WireFormat format) throws IOException;
}
