package dev.oriel.benchmarks.marker;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.zip.CRC32;

/**
 * A frame's number and when it was drawn, made visible: 16 by 8 blocks of 8 by 8 pixels, a white block is a 1. Blocks as
 * large as those of JPEG survive strong compression and halved colour resolution, and are read from their middle.
 *
 * <pre>
 *   row 0      row 1                       rows 2, 3     rows 4 to 7
 *   +----------------------------------+   +--------+    +------------------+
 *   | check: CRC-32 of salt and below  |   | number |    | nanos, high first|
 *   +----------------------------------+   +--------+    +------------------+
 *   16 bits a row, left to right, the highest bit first
 * </pre>
 *
 * A marker of which half is from another frame fails its check: it is not read at all.
 *
 * @param number counts the frames of a workload
 * @param nanos {@link System#nanoTime()} before the request to draw was sent; on Linux the same clock in all processes
 */
public record Marker(int number, long nanos) {

    public static final int BLOCK = 8;
    public static final int WIDTH = 16 * BLOCK;
    public static final int HEIGHT = 8 * BLOCK;

    private static final int COLUMNS = 16;
    private static final int BLOCKS = 128;
    private static final int WHITE = 0xFFFFFF;

    /** Begins the check, so that neither black nor white areas are markers of their own. */
    private static final int SALT = 0x4F724D6B;

    /** The part of a block that is looked at: the middle, where compression rings least. */
    private static final int INSET = 2;

    private static final int LOOKED_AT = (BLOCK - 2 * INSET) * (BLOCK - 2 * INSET);
    private static final int DARKEST_WHITE = 160;
    private static final int BRIGHTEST_BLACK = 95;
    private static final int UNREADABLE = -1;

    /**
     * Paints all {@link #WIDTH} x {@link #HEIGHT} pixels.
     *
     * @param pixels 0x00RRGGBB each
     * @param at index of the upper left pixel
     * @param stride pixels from one row to the next
     */
    public void paint(IntBuffer pixels, int at, int stride) {
        int check = check();
        for (int y = 0; y < HEIGHT; y++) {
            int row = at + y * stride;
            for (int x = 0; x < WIDTH; x++) {
                pixels.put(row + x, bit(check, y / BLOCK * COLUMNS + x / BLOCK) ? WHITE : 0);
            }
        }
    }

    /**
     * Reads the marker whose upper left pixel is at (x, y); empty if there is none, or not a whole one.
     *
     * @param rgbAt the colour 0x??RRGGBB of the pixel (x, y)
     */
    public static Optional<Marker> read(IntBinaryOperator rgbAt, int x, int y) {
        long high = 0;
        long low = 0;
        for (int block = 0; block < BLOCKS; block++) {
            int bit = bitAt(rgbAt, x + block % COLUMNS * BLOCK, y + block / COLUMNS * BLOCK);
            if (bit == UNREADABLE) {
                return Optional.empty();
            }
            high = high << 1 | low >>> 63;
            low = low << 1 | bit;
        }
        Marker marker = new Marker((int) high, low);
        return marker.check() == (int) (high >>> 32) ? Optional.of(marker) : Optional.empty();
    }

    private static int bitAt(IntBinaryOperator rgbAt, int x, int y) {
        int sum = 0;
        for (int dy = INSET; dy < BLOCK - INSET; dy++) {
            for (int dx = INSET; dx < BLOCK - INSET; dx++) {
                int rgb = rgbAt.applyAsInt(x + dx, y + dy);
                sum += ((rgb >> 16 & 0xFF) + 2 * (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 4;
            }
        }
        int mean = sum / LOOKED_AT;
        if (mean >= DARKEST_WHITE) {
            return 1;
        }
        return mean <= BRIGHTEST_BLACK ? 0 : UNREADABLE;
    }

    private boolean bit(int check, int block) {
        if (block < 32) {
            return ((check >>> (31 - block)) & 1) != 0;
        }
        return block < 64 ? ((number >>> (63 - block)) & 1) != 0 : ((nanos >>> (BLOCKS - 1 - block)) & 1) != 0;
    }

    private int check() {
        CRC32 crc = new CRC32();
        crc.update(ByteBuffer.allocate(16)
                .putInt(SALT)
                .putInt(number)
                .putLong(nanos)
                .flip());
        return (int) crc.getValue();
    }
}
