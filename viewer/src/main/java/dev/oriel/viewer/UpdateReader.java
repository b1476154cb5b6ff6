package dev.oriel.viewer;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.decode.EncodingNumber;
import dev.oriel.viewer.decode.RectDecoders;
import dev.oriel.viewer.wire.WireReader;
import java.io.IOException;

/**
 * Reads FramebufferUpdates (RFC 6143 section 7.6.1): pictures go to the decoders, pseudo-rectangles change the screen or are
 * stepped over. An encoding nobody asked for is refused.
 */
final class UpdateReader {

    /** The number of rectangles that means "until LastRect". */
    private static final int UNTIL_LAST_RECT = 65535;

    private static final int HEADER_BYTES = 12;
    private static final int SCREEN_BYTES = 16;
    private static final int MAX_NAME_BYTES = 1 << 16;
    private static final int BY_THIS_VIEWER = 1;

    private final WireReader in;
    private final ViewerOptions options;
    private final Screen screen;
    private final RectDecoders decoders;
    private final EncodingCounts counts = new EncodingCounts();
    private long pixels;

    UpdateReader(WireReader in, ViewerOptions options, Screen screen) {
        this.in = in;
        this.options = options;
        this.screen = screen;
        decoders = new RectDecoders(options.format(), EncodingNumber.tileCacheMebibytes(options.encodings()));
    }

    EncodingCounts counts() {
        return counts;
    }

    /** How many all rectangles so far cover. */
    long pixels() {
        return pixels;
    }

    /**
     * Reads what follows the message type.
     *
     * @return how many rectangles came
     */
    int read() throws IOException {
        in.skip(1);
        int announced = in.u16();
        int count = 0;
        while (count < announced || announced == UNTIL_LAST_RECT) {
            long start = in.position();
            Rect area = new Rect(in.u16(), in.u16(), in.u16(), in.u16());
            int encoding = in.s32();
            requireAgreed(encoding);
            if (encoding == EncodingNumber.LAST_RECT) {
                counts.add(encoding, HEADER_BYTES, 0);
                break;
            }
            long covered = readRect(area, encoding);
            counts.add(encoding, in.position() - start, covered);
            pixels += covered;
            count++;
        }
        return count;
    }

    /** Raw may come unasked (RFC 6143 section 7.5.2). */
    private void requireAgreed(int encoding) throws IOException {
        if (encoding != EncodingNumber.RAW && !options.asksFor(encoding)) {
            throw new IOException("encoding " + encoding + ", which was not asked for");
        }
    }

    private long readRect(Rect area, int encoding) throws IOException {
        int maskBytes = (area.width() + 7) / 8 * area.height();
        switch (encoding) {
            case EncodingNumber.CURSOR -> in.skip(area.area() * options.format().bytesPerPixel() + maskBytes);
            case EncodingNumber.X_CURSOR -> in.skip(area.isEmpty() ? 0 : 6 + 2L * maskBytes);
            case EncodingNumber.CURSOR_WITH_ALPHA -> skipAlphaCursor(area);
            case EncodingNumber.DESKTOP_SIZE -> screen.resize(area.width(), area.height());
            case EncodingNumber.EXTENDED_DESKTOP_SIZE -> readScreens(area);
            case EncodingNumber.CHECKSUM -> {}
            case EncodingNumber.DESKTOP_NAME -> screen.rename(in.text(in.length(MAX_NAME_BYTES, "desktop name")));
            default -> {
                if (options.decodes()) {
                    decoders.decodeRect(in, area, encoding, screen.picture());
                } else {
                    decoders.skipRect(in, area, encoding);
                }
                return area.area();
            }
        }
        return 0;
    }

    /** Pixels of 32 bits, in an encoding of their own that is always Raw with the servers we know. */
    private void skipAlphaCursor(Rect area) throws IOException {
        int encoding = in.s32();
        if (encoding != EncodingNumber.RAW) {
            throw new IOException("cursor with alpha in encoding " + encoding);
        }
        in.skip(area.area() * 4);
    }

    /** x is who asked for the size, y whether it was granted; a refusal leaves things as they are. */
    private void readScreens(Rect area) throws IOException {
        int screens = in.u8();
        in.skip(3 + screens * (long) SCREEN_BYTES);
        if (area.x() != BY_THIS_VIEWER || area.y() == 0) {
            screen.resize(area.width(), area.height());
        }
    }
}
