package dev.oriel.viewer.decode;

import java.util.List;

/** Numbers of encodings as rfbproto registers them, KasmVNC's own ones, and those of what is not a picture. */
public final class EncodingNumber {

    public static final int RAW = 0;
    public static final int COPY_RECT = 1;
    public static final int RRE = 2;
    public static final int CORRE = 4;
    public static final int HEXTILE = 5;
    public static final int ZLIB = 6;
    public static final int TIGHT = 7;
    public static final int TRLE = 15;
    public static final int ZRLE = 16;
    public static final int JPEG = 21;
    public static final int TIGHT_PNG = -260;

    public static final int DESKTOP_SIZE = -223;
    public static final int LAST_RECT = -224;
    public static final int CURSOR = -239;
    public static final int X_CURSOR = -240;
    public static final int DESKTOP_NAME = -307;
    public static final int EXTENDED_DESKTOP_SIZE = -308;
    public static final int FENCE = -312;
    public static final int CONTINUOUS_UPDATES = -313;
    public static final int CURSOR_WITH_ALPHA = -314;
    public static final int TIGHT_WITHOUT_ZLIB = -317;

    /** KasmVNC: Tight may carry WebP. */
    public static final int KASM_WEBP = -1024;

    /** KasmVNC: Tight may carry QOI, for all that is full of colour. */
    public static final int KASM_QOI = -1886;

    /** Oriel: kept tiles are painted (docs/protocol.md, as the next three). */
    public static final int TILE_PAINT = 0x4F545000;

    /** Oriel: tiles of the screen are kept. */
    public static final int TILE_KEEP = 0x4F545001;

    /** Oriel: the viewer may ask for checksums of the screen. */
    public static final int CHECKSUM = 0x4F524C00;

    /** Oriel: pictures that are to be stretched over their rectangles (docs/protocol.md). */
    public static final int SCALED_PICTURE = 0x4F565000;

    /** KasmVNC: the viewer tells the box that video is to fit into. */
    public static final int KASM_MAX_VIDEO_RESOLUTION = -1997;

    private static final int TILE_CACHE = 0x4F540000;
    private static final int MAX_TILE_CACHE_MEBIBYTES = 1024;

    /** Those of pictures that {@link RectDecoders} decodes. */
    public static final List<Integer> DECODED =
            List.of(RAW, COPY_RECT, RRE, CORRE, HEXTILE, ZLIB, TIGHT, TRLE, ZRLE, JPEG, TIGHT_PNG);

    private EncodingNumber() {}

    /** Tight's and JPEG's quality, 0 (small) to 9 (good). */
    public static int quality(int level) {
        return -32 + inRange(level, 9);
    }

    /** How hard to compress, 0 (fast) to 9 (small). */
    public static int compression(int level) {
        return -256 + inRange(level, 9);
    }

    /** TurboVNC's finer quality, 0 to 100. */
    public static int fineQuality(int percent) {
        return -512 + inRange(percent, 100);
    }

    /** Oriel: room for so many MiB of tiles, 1 to 1024. */
    public static int tileCache(int mebibytes) {
        if (mebibytes == 0) {
            throw new IllegalArgumentException("a tile cache of 0 MiB is none");
        }
        return TILE_CACHE + inRange(mebibytes, MAX_TILE_CACHE_MEBIBYTES);
    }

    /** Whether the number is one of {@link #tileCache}. */
    public static boolean isTileCache(int encoding) {
        return encoding > TILE_CACHE && encoding <= TILE_CACHE + MAX_TILE_CACHE_MEBIBYTES;
    }

    /** The room for tiles that these ask for, in MiB: the first number of the kind counts, none is 0. */
    public static int tileCacheMebibytes(List<Integer> encodings) {
        for (int encoding : encodings) {
            if (isTileCache(encoding)) {
                return encoding - TILE_CACHE;
            }
        }
        return 0;
    }

    private static int inRange(int value, int most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(value + " is not within 0.." + most);
        }
        return value;
    }
}
