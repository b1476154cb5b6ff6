package dev.oriel.benchmarks.load.recording;

/**
 * The recording file. All numbers are big-endian and unsigned.
 *
 * <pre>
 *   "ORIELREC" | u16 version | u16 width | u16 height | u32 frames | u32 duration in ms
 *   per frame:  u32 ms since the start | u16 rectangles | u32 bytes inflated | u32 bytes deflated | deflated (RFC 1951)
 *     inflated, per rectangle:  u16 x, y, width, height | u8 kind | pixels
 *       kind 0, palette:  u8 colours - 1 | 3 bytes red, green, blue each | 1 byte per pixel
 *       kind 1, true colour:  all reds, all greens, all blues, each byte less the one to the left in its row
 *   u32 CRC-32 of everything before
 * </pre>
 *
 * The first frame is at 0 ms and covers the whole screen; times rise; the duration is above the last time.
 */
final class Format {

    static final long MAGIC = 0x4F5249454C524543L;
    static final int VERSION = 1;
    static final int HEAD_BYTES = 22;
    static final int FRAME_HEAD_BYTES = 14;
    static final int CHECK_BYTES = 4;
    static final int RECT_HEAD_BYTES = 9;

    static final int PALETTE = 0;
    static final int TRUE_COLOUR = 1;
    static final int MAX_COLOURS = 256;

    static final int MAX_SIDE = 4096;
    static final int MAX_FRAMES = 36_000;
    static final int MAX_DURATION_MILLIS = 3_600_000;
    static final int MAX_FILE_BYTES = 64 << 20;

    /** Above what the pixels of one frame and their rectangles can need. */
    static final int MAX_INFLATED_BYTES = 80 << 20;

    private Format() {}
}
