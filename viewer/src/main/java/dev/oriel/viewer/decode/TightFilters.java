package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import java.io.IOException;

/** What Tight's basic compression does to pixels before zlib (rfbproto): nothing, a palette, or differences to a guess. */
final class TightFilters {

    private final int[] palette = new int[256];
    private int paletteSize;
    private int[] above = new int[0];
    private int[] row = new int[0];

    /** Reads the palette of a rectangle: U8 number of colours less one, and the colours. */
    int readPalette(WireReader in, WirePixel pixel) throws IOException {
        paletteSize = in.u8() + 1;
        pixel.read(in, palette, 0, paletteSize);
        return paletteSize;
    }

    /** One bit per pixel, rows begin on a byte; the highest bit is the leftmost pixel. */
    void bitmap(WireReader data, Rect area, RgbImage target) throws IOException {
        int zero = palette[0];
        int one = palette[1];
        int rowBytes = (area.width() + 7) / 8;
        int[] pixels = target.pixels();
        for (int y = area.y(); y < area.bottom(); y++) {
            int into = y * target.width() + area.x();
            int at = data.take(rowBytes);
            byte[] from = data.array();
            for (int x = 0; x < area.width(); x++) {
                pixels[into + x] = (from[at + (x >> 3)] >> (7 - (x & 7)) & 1) == 0 ? zero : one;
            }
        }
    }

    /** One byte per pixel. */
    void indexed(WireReader data, Rect area, RgbImage target) throws IOException {
        int[] pixels = target.pixels();
        int colours = paletteSize;
        for (int y = area.y(); y < area.bottom(); y++) {
            int into = y * target.width() + area.x();
            int at = data.take(area.width());
            byte[] from = data.array();
            for (int x = 0; x < area.width(); x++) {
                int index = from[at + x] & 255;
                if (index >= colours) {
                    throw new IOException("Tight palette index " + index + " of " + colours);
                }
                pixels[into + x] = palette[index];
            }
        }
    }

    /** Each channel is sent less left + above - above left, clamped, modulo its number of levels. */
    void gradient(WireReader data, Rect area, WirePixel pixel, RgbImage target) throws IOException {
        int values = 3 * (area.width() + 1);
        above = new int[values];
        row = new int[values];
        for (int y = area.y(); y < area.bottom(); y++) {
            int into = y * target.width() + area.x();
            int at = data.take(area.width() * pixel.bytes());
            byte[] from = data.array();
            for (int x = 0; x < area.width(); x++) {
                target.pixels()[into + x] = gradientPixel(pixel, pixel.value(from, at + x * pixel.bytes()), 3 * x);
            }
            int[] spare = above;
            above = row;
            row = spare;
        }
    }

    /** @param left where the pixel to the left stands in both rows, which begin with a black one */
    private int gradientPixel(WirePixel pixel, int coded, int left) {
        int rgb = 0;
        for (int c = 0; c < 3; c++) {
            int at = left + c;
            int guess = row[at] + above[at + 3] - above[at];
            int max = pixel.max(c);
            int level = (Math.max(0, Math.min(max, guess)) + pixel.channel(coded, c)) & max;
            row[at + 3] = level;
            rgb |= pixel.level(c, level);
        }
        return rgb;
    }
}
