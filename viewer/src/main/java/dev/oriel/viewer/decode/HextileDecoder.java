package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import java.io.IOException;
import java.util.Arrays;

/**
 * Hextile (RFC 6143 section 7.7.4): tiles of 16x16, each raw or a background with rectangles on it. Colours may be carried
 * over from tile to tile, except behind raw tiles, and the foreground behind coloured ones.
 */
final class HextileDecoder implements RectDecoder {

    private static final int TILE = 16;
    private static final int RAW = 1;
    private static final int BACKGROUND = 2;
    private static final int FOREGROUND = 4;
    private static final int PARTS = 8;
    private static final int COLOURED = 16;
    private static final int NONE = -1;

    private final int[] tile = new int[TILE * TILE];
    private int background = NONE;
    private int foreground = NONE;

    @Override
    public void decode(WireReader in, Rect area, WireFormat format, RgbImage target) throws IOException {
        background = NONE;
        foreground = NONE;
        for (int y = area.y(); y < area.bottom(); y += TILE) {
            for (int x = area.x(); x < area.right(); x += TILE) {
                Rect place = new Rect(x, y, Math.min(TILE, area.right() - x), Math.min(TILE, area.bottom() - y));
                readTile(in, place, format.full());
                target.paint(place, tile);
            }
        }
    }

    private void readTile(WireReader in, Rect place, WirePixel pixel) throws IOException {
        int pixels = place.width() * place.height();
        int kind = in.u8();
        if (kind > 31 || (kind & (FOREGROUND | COLOURED | RAW)) == (FOREGROUND | COLOURED)) {
            throw new IOException("Hextile tile of kind " + kind);
        }
        if ((kind & RAW) != 0) {
            pixel.read(in, tile, 0, pixels);
            background = NONE;
            foreground = NONE;
            return;
        }
        if ((kind & BACKGROUND) != 0) {
            background = pixel.read(in);
        }
        if ((kind & FOREGROUND) != 0) {
            foreground = pixel.read(in);
        }
        require(background, "background");
        Arrays.fill(tile, 0, pixels, background);
        if ((kind & PARTS) != 0) {
            readParts(in, place, pixel, (kind & COLOURED) != 0);
        }
        if ((kind & COLOURED) != 0) {
            foreground = NONE;
        }
    }

    private void readParts(WireReader in, Rect place, WirePixel pixel, boolean coloured) throws IOException {
        if (!coloured) {
            require(foreground, "foreground");
        }
        int count = in.u8();
        for (int i = 0; i < count; i++) {
            int rgb = coloured ? pixel.read(in) : foreground;
            int position = in.u8();
            int size = in.u8();
            int left = position >> 4;
            int top = position & 15;
            int right = left + (size >> 4) + 1;
            int bottom = top + (size & 15) + 1;
            if (right > place.width() || bottom > place.height()) {
                throw new IOException("Hextile part to (%d, %d) leaves its tile %s".formatted(right, bottom, place));
            }
            for (int y = top; y < bottom; y++) {
                Arrays.fill(tile, y * place.width() + left, y * place.width() + right, rgb);
            }
        }
    }

    private static void require(int colour, String name) throws IOException {
        if (colour == NONE) {
            throw new IOException("Hextile tile without a " + name + ", and none to carry over");
        }
    }

    /** Lengths stand in the tiles, so all of them are read. */
    @Override
    public void skip(WireReader in, Rect area, WireFormat format) throws IOException {
        background = NONE;
        foreground = NONE;
        for (int y = 0; y < area.height(); y += TILE) {
            for (int x = 0; x < area.width(); x += TILE) {
                Rect place = new Rect(x, y, Math.min(TILE, area.width() - x), Math.min(TILE, area.height() - y));
                readTile(in, place, format.full());
            }
        }
    }
}
