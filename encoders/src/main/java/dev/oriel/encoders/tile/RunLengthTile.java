package dev.oriel.encoders.tile;

import dev.oriel.encoders.content.Palette;
import dev.oriel.encoders.format.PixelLayout;

/**
 * One tile of ZRLE or TRLE, in the smallest of the forms of RFC 6143 sections 7.7.5 and 7.7.6:
 *
 * <pre>
 *   0          raw            CPIXEL per pixel
 *   1          solid          CPIXEL
 *   2..16      packed         n CPIXELs, rows of 1, 2 or 4 bits per pixel, each row a whole number of bytes
 *   127        packed         by the palette of the tile before (TRLE alone)
 *   128        plain runs     (CPIXEL, run length) until the tile is full; runs cross rows
 *   129        palette runs   by the palette of the tile before (TRLE alone)
 *   130..255   palette runs   n - 128 CPIXELs, then index, or index + 128 and run length
 *   run length = 1 + sum of bytes, the last of them not 255
 * </pre>
 *
 * A palette is used again only by a tile of the same form right behind the one that brought it, with the very same colours:
 * decoders in the field differ in what else they keep. Owned by one encoder.
 */
public final class RunLengthTile {

    private static final int REUSED_PACKED = 127;
    private static final int PLAIN_RUNS = 128;
    private static final int REUSED_RUNS = 129;
    private static final int MAX_PACKED = 16;
    private static final int MAX_PALETTE = 127;

    private final int side;
    private final boolean reusing;
    private final int[] values;
    private final Palette palette = new Palette();
    private final int[] keptColours = new int[MAX_PALETTE];
    private int keptSize;
    private int keptForm;
    private int width;
    private int height;
    private int runs;
    private int singleRuns;
    private int lengthBytes;

    /** Tiles of {@code side} pixels square at most, which may use palettes again if {@code reusing}. */
    public RunLengthTile(int side, boolean reusing) {
        this.side = side;
        this.reusing = reusing;
        values = new int[side * side];
    }

    /** Columns and rows of a whole tile. */
    public int side() {
        return side;
    }

    /** Raw is the longest form that is ever chosen. */
    public int mostBytes() {
        return 1 + side * side * Integer.BYTES;
    }

    /** The next tile is the first of a rectangle: there is no palette before it. */
    public void forgetPalette() {
        keptForm = 0;
    }

    /** The caller puts the tile's pixel values here, row by row without gaps, then calls {@link #write}. */
    public int[] begin(int tileWidth, int tileHeight) {
        width = tileWidth;
        height = tileHeight;
        return values;
    }

    /** Writes the tile and answers the byte behind it. */
    public int write(PixelLayout layout, byte[] to, int at) {
        count();
        int bytes = layout.bytes();
        int colours = palette.size();
        boolean few = !palette.isOverflown();
        int raw = width * height * bytes;
        int plain = runs * bytes + lengthBytes;
        // A run of one costs no length byte here.
        int indexed = few ? colours * bytes + runs + lengthBytes - singleRuns : Integer.MAX_VALUE;
        int packed = few && colours <= MAX_PACKED ? colours * bytes + packedRowBytes() * height : Integer.MAX_VALUE;
        if (few && colours == 1) {
            keptForm = 0;
            return layout.put(values[0], to, putByte(1, to, at));
        }
        if (packed <= indexed && packed <= plain && packed <= raw) {
            return writePacked(to, writePalette(REUSED_PACKED, colours, layout, to, at));
        }
        if (indexed <= plain && indexed <= raw) {
            return writeIndexedRuns(to, writePalette(REUSED_RUNS, PLAIN_RUNS + colours, layout, to, at));
        }
        keptForm = 0;
        if (plain <= raw) {
            return writePlainRuns(layout, to, putByte(PLAIN_RUNS, to, at));
        }
        return layout.putAll(values, width * height, to, putByte(0, to, at));
    }

    private void count() {
        palette.clear(MAX_PALETTE);
        runs = 0;
        singleRuns = 0;
        lengthBytes = 0;
        int end = width * height;
        int i = 0;
        while (i < end) {
            int next = runEnd(i, end);
            int length = next - i;
            palette.add(values[i]);
            runs++;
            singleRuns += length == 1 ? 1 : 0;
            lengthBytes += 1 + (length - 1) / 255;
            i = next;
        }
    }

    private int runEnd(int from, int end) {
        int value = values[from];
        int i = from + 1;
        while (i < end && values[i] == value) {
            i++;
        }
        return i;
    }

    private int packedBits() {
        return palette.size() == 2 ? 1 : palette.size() <= 4 ? 2 : 4;
    }

    private int packedRowBytes() {
        return (width * packedBits() + 7) / 8;
    }

    private int writePalette(int reusedKind, int kind, PixelLayout layout, byte[] to, int at) {
        if (reusing && keptForm == reusedKind && isPaletteKept()) {
            return putByte(reusedKind, to, at);
        }
        if (reusing) {
            keptForm = reusedKind;
            keptSize = palette.size();
            System.arraycopy(palette.colours(), 0, keptColours, 0, keptSize);
        }
        return layout.putAll(palette.colours(), palette.size(), to, putByte(kind, to, at));
    }

    /** Also in another order: then this tile's indexes become those of the palette that is kept. */
    private boolean isPaletteKept() {
        if (palette.size() != keptSize) {
            return false;
        }
        for (int i = 0; i < keptSize; i++) {
            if (!palette.contains(keptColours[i])) {
                return false;
            }
        }
        palette.clear(MAX_PALETTE);
        for (int i = 0; i < keptSize; i++) {
            palette.add(keptColours[i]);
        }
        return true;
    }

    private int writePacked(byte[] to, int at) {
        int bits = packedBits();
        int next = at;
        int pixel = 0;
        for (int y = 0; y < height; y++) {
            int held = 0;
            int free = 8;
            for (int x = 0; x < width; x++) {
                free -= bits;
                held |= palette.indexOf(values[pixel++]) << free;
                if (free == 0) {
                    next = putByte(held, to, next);
                    held = 0;
                    free = 8;
                }
            }
            next = free == 8 ? next : putByte(held, to, next);
        }
        return next;
    }

    private int writeIndexedRuns(byte[] to, int at) {
        int next = at;
        int end = width * height;
        int i = 0;
        while (i < end) {
            int runEnd = runEnd(i, end);
            int index = palette.indexOf(values[i]);
            if (runEnd - i == 1) {
                next = putByte(index, to, next);
            } else {
                next = putLength(runEnd - i, to, putByte(index | 128, to, next));
            }
            i = runEnd;
        }
        return next;
    }

    private int writePlainRuns(PixelLayout layout, byte[] to, int at) {
        int next = at;
        int end = width * height;
        int i = 0;
        while (i < end) {
            int runEnd = runEnd(i, end);
            next = putLength(runEnd - i, to, layout.put(values[i], to, next));
            i = runEnd;
        }
        return next;
    }

    private static int putLength(int length, byte[] to, int at) {
        int rest = length - 1;
        int next = at;
        while (rest >= 255) {
            next = putByte(255, to, next);
            rest -= 255;
        }
        return putByte(rest, to, next);
    }

    private static int putByte(int value, byte[] to, int at) {
        to[at] = (byte) value;
        return at + 1;
    }
}
