package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import java.io.IOException;
import java.util.Arrays;

/**
 * The tiles of TRLE and ZRLE (RFC 6143 sections 7.7.5 and 7.7.6): raw, solid, packed palette, plain runs, palette runs; TRLE
 * may also go on with the palette of the tile before (127 packed, 129 runs).
 */
final class RunLengthTiles {

    private static final int PACKED_AGAIN = 127;
    private static final int PLAIN_RUNS = 128;
    private static final int RUNS_AGAIN = 129;
    private static final int MAX_PACKED = 16;

    private final int size;
    private final boolean reusesPalettes;
    private final int[] tile;
    private final int[] palette = new int[128];
    private int paletteSize;

    /**
     * @param size of a tile, in both directions
     * @param reusesPalettes whether 127 and 129 are allowed
     */
    RunLengthTiles(int size, boolean reusesPalettes) {
        this.size = size;
        this.reusesPalettes = reusesPalettes;
        tile = new int[size * size];
    }

    /** Reads and paints all tiles of the area. */
    void decode(WireReader in, Rect area, WirePixel pixel, RgbImage target) throws IOException {
        paletteSize = 0;
        for (int y = area.y(); y < area.bottom(); y += size) {
            for (int x = area.x(); x < area.right(); x += size) {
                Rect place = new Rect(x, y, Math.min(size, area.right() - x), Math.min(size, area.bottom() - y));
                readTile(in, place, pixel);
                target.paint(place, tile);
            }
        }
    }

    /** Reads all tiles of the area. */
    void skip(WireReader in, Rect area, WirePixel pixel) throws IOException {
        paletteSize = 0;
        for (int y = 0; y < area.height(); y += size) {
            for (int x = 0; x < area.width(); x += size) {
                Rect place = new Rect(x, y, Math.min(size, area.width() - x), Math.min(size, area.height() - y));
                readTile(in, place, pixel);
            }
        }
    }

    private void readTile(WireReader in, Rect place, WirePixel pixel) throws IOException {
        int kind = in.u8();
        int pixels = place.width() * place.height();
        if (kind == 0) {
            pixel.read(in, tile, 0, pixels);
            paletteSize = 0;
        } else if (kind == 1) {
            Arrays.fill(tile, 0, pixels, pixel.read(in));
            paletteSize = 0;
        } else if (kind == PLAIN_RUNS) {
            readPlainRuns(in, pixels, pixel);
            paletteSize = 0;
        } else if (kind <= MAX_PACKED || kind == PACKED_AGAIN) {
            readPalette(in, kind, kind == PACKED_AGAIN, pixel);
            readPacked(in, place);
        } else if (kind >= RUNS_AGAIN) {
            readPalette(in, kind - PLAIN_RUNS, kind == RUNS_AGAIN, pixel);
            readPaletteRuns(in, pixels);
        } else {
            throw new IOException("run-length tile of kind " + kind);
        }
    }

    private void readPalette(WireReader in, int count, boolean again, WirePixel pixel) throws IOException {
        if (!again) {
            pixel.read(in, palette, 0, count);
            paletteSize = count;
        } else if (!reusesPalettes || paletteSize == 0) {
            throw new IOException("run-length tile that reuses a palette, and there is none to reuse");
        }
    }

    private void readPacked(WireReader in, Rect place) throws IOException {
        if (paletteSize > MAX_PACKED) {
            throw new IOException("packed tile with a palette of " + paletteSize);
        }
        int bits = paletteSize == 2 ? 1 : paletteSize <= 4 ? 2 : 4;
        int mask = (1 << bits) - 1;
        int rowBytes = (place.width() * bits + 7) / 8;
        int at = in.take(rowBytes * place.height());
        byte[] from = in.array();
        int into = 0;
        for (int y = 0; y < place.height(); y++) {
            for (int x = 0; x < place.width(); x++) {
                int bit = x * bits;
                int index = from[at + (bit >> 3)] >> (8 - bits - (bit & 7)) & mask;
                if (index >= paletteSize) {
                    throw new IOException("palette index " + index + " of " + paletteSize);
                }
                tile[into++] = palette[index];
            }
            at += rowBytes;
        }
    }

    private void readPlainRuns(WireReader in, int pixels, WirePixel pixel) throws IOException {
        int at = 0;
        while (at < pixels) {
            int rgb = pixel.read(in);
            at = run(at, runLength(in, pixels), pixels, rgb);
        }
    }

    private void readPaletteRuns(WireReader in, int pixels) throws IOException {
        int at = 0;
        while (at < pixels) {
            int code = in.u8();
            int index = code & 127;
            if (index >= paletteSize) {
                throw new IOException("palette index " + index + " of " + paletteSize);
            }
            at = run(at, code < 128 ? 1 : runLength(in, pixels), pixels, palette[index]);
        }
    }

    private int run(int at, int length, int pixels, int rgb) throws IOException {
        if (length > pixels - at) {
            throw new IOException("run of " + length + " leaves its tile, " + (pixels - at) + " pixels are left");
        }
        Arrays.fill(tile, at, at + length, rgb);
        return at + length;
    }

    private static int runLength(WireReader in, int most) throws IOException {
        int length = 1;
        int next;
        do {
            next = in.u8();
            length += next;
        } while (next == 255 && length <= most);
        return length;
    }
}
