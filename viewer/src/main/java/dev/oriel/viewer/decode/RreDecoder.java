package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import java.io.IOException;

/**
 * RRE (RFC 6143 section 7.7.3) and CoRRE (rfbproto): U32 count, a background PIXEL, then so many rectangles of one colour,
 * each a PIXEL and x, y, width, height within the area in 16 bits (RRE) or 8 (CoRRE).
 */
final class RreDecoder implements RectDecoder {

    private static final int LARGEST_COMPACT = 255;

    private final boolean compact;

    private RreDecoder(boolean compact) {
        this.compact = compact;
    }

    static RreDecoder rre() {
        return new RreDecoder(false);
    }

    static RreDecoder compactRre() {
        return new RreDecoder(true);
    }

    @Override
    public void decode(WireReader in, Rect area, WireFormat format, RgbImage target) throws IOException {
        int count = count(in, area);
        target.fill(area, format.full().read(in));
        for (int i = 0; i < count; i++) {
            int rgb = format.full().read(in);
            Rect part = new Rect(number(in), number(in), number(in), number(in));
            if (part.right() > area.width() || part.bottom() > area.height()) {
                throw new IOException("RRE part " + part + " leaves its rectangle " + area);
            }
            target.fill(part.translate(area.x(), area.y()), rgb);
        }
    }

    private int number(WireReader in) throws IOException {
        return compact ? in.u8() : in.u16();
    }

    /** More parts than pixels cannot be needed. */
    private int count(WireReader in, Rect area) throws IOException {
        if (compact && (area.width() > LARGEST_COMPACT || area.height() > LARGEST_COMPACT)) {
            throw new IOException("CoRRE rectangle " + area + " larger than " + LARGEST_COMPACT);
        }
        long count = in.u32();
        if (count > area.area()) {
            throw new IOException(count + " RRE parts for " + area.area() + " pixels");
        }
        return (int) count;
    }

    @Override
    public void skip(WireReader in, Rect area, WireFormat format) throws IOException {
        long count = count(in, area);
        int bytes = format.full().bytes();
        in.skip(bytes + count * (bytes + (compact ? 4 : 8)));
    }
}
