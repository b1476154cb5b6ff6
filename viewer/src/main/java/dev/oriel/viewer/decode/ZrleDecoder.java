package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/** ZRLE as RFC 6143 section 7.7.6 tells it: one zlib stream per connection, tiles of 64x64. */
final class ZrleDecoder {

    private static final int TILE = 64;

    private final ZlibStream stream = new ZlibStream();

    void decode(DataInputStream in, Rect area, WirePixels pixels, RgbImage target) throws IOException {
        stream.begin(in.readNBytes(in.readInt()));
        DataInputStream tiles = new DataInputStream(new ByteArrayInputStream(stream.readAll()));
        for (int y = area.y(); y < area.bottom(); y += TILE) {
            for (int x = area.x(); x < area.right(); x += TILE) {
                Rect tile = new Rect(x, y, Math.min(TILE, area.right() - x), Math.min(TILE, area.bottom() - y));
                decodeTile(tiles, tile, pixels, target);
            }
        }
        if (tiles.available() > 0) {
            throw new IOException(tiles.available() + " bytes more than the tiles need");
        }
    }

    private static void decodeTile(DataInputStream in, Rect tile, WirePixels pixels, RgbImage target)
            throws IOException {
        int kind = in.readUnsignedByte();
        boolean runs = kind >= 128;
        int paletteSize = kind & 127;
        if (runs ? paletteSize == 1 : paletteSize > 16) {
            throw new IOException("ZRLE subencoding " + kind);
        }
        int[] palette = new int[paletteSize];
        for (int i = 0; i < paletteSize; i++) {
            palette[i] = pixels.compactPixel(in);
        }
        if (runs) {
            decodeRuns(in, tile, palette, pixels, target);
        } else if (paletteSize == 0) {
            for (int i = 0; i < tile.area(); i++) {
                put(target, tile, i, pixels.compactPixel(in));
            }
        } else {
            decodePacked(in, tile, palette, target);
        }
    }

    private static void decodePacked(DataInputStream in, Rect tile, int[] palette, RgbImage target) throws IOException {
        int bits = palette.length == 1 ? 0 : palette.length == 2 ? 1 : palette.length <= 4 ? 2 : 4;
        for (int y = 0; y < tile.height(); y++) {
            int held = 0;
            int heldBits = 0;
            for (int x = 0; x < tile.width(); x++) {
                if (heldBits < bits) {
                    held = in.readUnsignedByte();
                    heldBits = 8;
                }
                heldBits -= bits;
                int index = held >> heldBits & (1 << bits) - 1;
                target.set(tile.x() + x, tile.y() + y, palette[index]);
            }
        }
    }

    private static void decodeRuns(DataInputStream in, Rect tile, int[] palette, WirePixels pixels, RgbImage target)
            throws IOException {
        int at = 0;
        while (at < tile.area()) {
            int rgb;
            int length = 1;
            if (palette.length == 0) {
                rgb = pixels.compactPixel(in);
                length = runLength(in);
            } else {
                int index = in.readUnsignedByte();
                rgb = palette[index & 127];
                length = index >= 128 ? runLength(in) : 1;
            }
            for (int i = 0; i < length; i++) {
                put(target, tile, at++, rgb);
            }
        }
    }

    private static int runLength(DataInputStream in) throws IOException {
        int length = 1;
        int next;
        do {
            next = in.readUnsignedByte();
            length += next;
        } while (next == 255);
        return length;
    }

    private static void put(RgbImage target, Rect tile, int index, int rgb) throws IOException {
        if (index >= tile.area()) {
            throw new IOException("ZRLE run leaves its tile");
        }
        target.set(tile.x() + index % tile.width(), tile.y() + index / tile.width(), rgb);
    }
}
