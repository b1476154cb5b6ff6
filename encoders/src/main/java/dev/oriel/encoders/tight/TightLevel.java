package dev.oriel.encoders.tight;

import dev.oriel.encoders.content.Palette;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import java.util.List;

/**
 * What a compression level means: the zlib levels for indexes, bits and colours, and how many colours are still indexed. For
 * indexes and bits the zlib levels are a few steps above TigerVNC's (1/1/1, 3/3/2, 5/5/2, 6/7/3, 7/8/4, 7/8/5, 8/9/6, 9/9/7,
 * 9/9/9 from level 1 on): these bytes are few and quick to compress, and it makes up for zlib seeing no rectangle before, so
 * that a level costs a viewer's user no more bytes than he is used to. Beside JPEG we index more colours than it does (24 or
 * 96), so that smoothed text on a pattern stays sharp.
 */
record TightLevel(int indexes, int bits, int colours) {

    private static final List<TightLevel> LEVELS = List.of(
            new TightLevel(0, 0, 0),
            new TightLevel(4, 4, 1),
            new TightLevel(6, 6, 2),
            new TightLevel(6, 7, 3),
            new TightLevel(7, 8, 4),
            new TightLevel(7, 8, 5),
            new TightLevel(8, 9, 6),
            new TightLevel(9, 9, 7),
            new TightLevel(9, 9, 8),
            new TightLevel(9, 9, 9));

    private static final TightLevel PLAIN = new TightLevel(TightData.PLAIN, TightData.PLAIN, TightData.PLAIN);

    /** What zlib stores it does not make smaller, filtered or not. */
    private static final int MIN_FILTER_LEVEL = 1;

    /** Below level 2 more colours than these are a photo where JPEG is possible; indexing costs four times JPEG's time. */
    private static final int MAX_COLOURS_FAST = 96;

    /** A JPEG file begins with 200 bytes or more of tables: below this many pixels zlib is about as small, and exact. */
    private static final int MIN_JPEG_AREA = 1024;

    /** Half a JPEG block: its other half, which repeats the edge, costs little. Of narrower strips most is padding. */
    private static final int MIN_JPEG_SIDE = 4;

    static TightLevel of(int compressionLevel) {
        return LEVELS.get(compressionLevel);
    }

    /** For viewers that need no zlib around what it does not compress. */
    TightLevel withoutZlib() {
        return indexes == 0 && bits == 0 && colours == 0 ? PLAIN : this;
    }

    /** Whether bytes are worth a filter's time. */
    boolean filters() {
        return colours >= MIN_FILTER_LEVEL;
    }

    static boolean isWorthJpeg(Rect rect) {
        return rect.area() >= MIN_JPEG_AREA && rect.width() >= MIN_JPEG_SIDE && rect.height() >= MIN_JPEG_SIDE;
    }

    /** How many colours a palette may have, at least 2: the palette itself must pay. */
    static int maxColours(Rect rect, EncodeProfile profile, boolean lossy) {
        if (profile.format().bitsPerPixel() == 8) {
            return 2; // an index would be as long as the pixel
        }
        int level = profile.compressionLevel();
        long most = Math.min(Palette.MAX_COLOURS, rect.area() / Math.max(4, 8 * level));
        if (lossy) {
            most = Math.min(most, level < 2 ? MAX_COLOURS_FAST : Palette.MAX_COLOURS);
        }
        return (int) Math.max(2, most);
    }
}
