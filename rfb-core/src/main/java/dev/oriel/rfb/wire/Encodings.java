package dev.oriel.rfb.wire;

/**
 * Numbers of encodings and pseudo-encodings (RFC 6143 section 7.7 and 7.8; rfbproto for those below -300; Tight's and
 * TurboVNC's ranges as deployed).
 */
public final class Encodings {

    public static final int RAW = 0;
    public static final int COPY_RECT = 1;
    public static final int TIGHT = 7;
    public static final int ZRLE = 16;

    public static final int QUALITY_LEVEL_9 = -23;
    public static final int QUALITY_LEVEL_0 = -32;
    public static final int DESKTOP_SIZE = -223;
    public static final int LAST_RECT = -224;
    public static final int CURSOR = -239;
    public static final int COMPRESSION_LEVEL_9 = -247;
    public static final int COMPRESSION_LEVEL_0 = -256;
    public static final int DESKTOP_NAME = -307;
    public static final int EXTENDED_DESKTOP_SIZE = -308;
    public static final int FENCE = -312;
    public static final int CONTINUOUS_UPDATES = -313;
    public static final int FINE_QUALITY_100 = -412;
    public static final int FINE_QUALITY_0 = -512;
    public static final int SUBSAMPLING_LAST = -763;
    public static final int SUBSAMPLING_FIRST = -768;

    public static final int KASM_TREAT_LOSSLESS_10 = -993;
    public static final int KASM_TREAT_LOSSLESS_0 = -1003;

    /** KasmVNC: qualities and thresholds of video; the number of the first and of the last value. */
    public static final int KASM_JPEG_VIDEO_QUALITY_0 = -1023;

    public static final int KASM_JPEG_VIDEO_QUALITY_9 = -1014;
    public static final int KASM_WEBP_VIDEO_QUALITY_0 = -1013;
    public static final int KASM_WEBP_VIDEO_QUALITY_9 = -1004;
    public static final int KASM_VIDEO_AREA_1 = -970;
    public static final int KASM_VIDEO_AREA_100 = -871;
    public static final int KASM_VIDEO_TIME_0 = -870;
    public static final int KASM_VIDEO_TIME_100 = -770;
    public static final int KASM_VIDEO_OUT_TIME_1 = -1986;
    public static final int KASM_VIDEO_OUT_TIME_100 = -1887;
    public static final int KASM_VIDEO_SCALING_0 = -1996;
    public static final int KASM_VIDEO_SCALING_2 = -1994;

    /** KasmVNC: the box that the viewer tells for video counts. */
    public static final int KASM_MAX_VIDEO_RESOLUTION = -1997;

    /** "OR": the viewer may ask for checksums of the screen (docs/protocol.md). */
    public static final int ORIEL_CHECKSUM = 0x4F524C00;

    /** "OT" and how many MiB of tiles the viewer remembers (docs/protocol.md). */
    public static final int ORIEL_TILE_CACHE = 0x4F540000;

    public static final int ORIEL_TILE_CACHE_MAX_MEBIBYTES = 1024;
    public static final int ORIEL_TILE_PAINT = 0x4F545000;
    public static final int ORIEL_TILE_KEEP = 0x4F545001;

    /** "OV": the viewer stretches pictures over larger rectangles (docs/protocol.md). */
    public static final int ORIEL_SCALED_PICTURE = 0x4F565000;

    private Encodings() {}
}
