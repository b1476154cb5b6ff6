package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Pixels;
import java.util.OptionalInt;

/**
 * The checksum that one viewer asked for: the latest request waits, and is answered four times a second at most. Pure: time
 * comes in as an argument. Frame thread.
 */
final class ChecksumDebt {

    /** Between two answers: one costs a few milliseconds of the frame thread. */
    static final long INTERVAL_NANOS = 250_000_000;

    private static final int LOW_START = 0x811C9DC5;
    private static final int LOW_FACTOR = 0x01000193;
    private static final int HIGH_START = 0x9E3779B9;
    private static final int HIGH_FACTOR = 0x85EBCA6B;
    private static final int HIGH_ROTATION = 13;

    private OptionalInt wanted = OptionalInt.empty();
    private long nextNanos = Long.MIN_VALUE;

    /** A later request takes the place of one that waits. */
    void want(int id) {
        wanted = OptionalInt.of(id);
    }

    /** Nanoseconds until an answer is due; MAX_VALUE if nobody asks. */
    long waitNanos(long nowNanos) {
        return wanted.isEmpty() ? Long.MAX_VALUE : Math.max(0, nextNanos - nowNanos);
    }

    /** The request to answer now, if there is one. */
    OptionalInt take(long nowNanos) {
        if (wanted.isEmpty() || nowNanos < nextNanos) {
            return OptionalInt.empty();
        }
        OptionalInt taken = wanted;
        wanted = OptionalInt.empty();
        nextNanos = nowNanos + INTERVAL_NANOS;
        return taken;
    }

    /** As docs/protocol.md has it: the high half in the upper 32 bits. The pixels' top bytes do not count. */
    static long checksum(Pixels pixels) {
        int low = LOW_START;
        int high = HIGH_START;
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                int rgb = pixels.pixel(x, y) & 0xFFFFFF;
                low = (low ^ rgb) * LOW_FACTOR;
                high = Integer.rotateLeft(high + rgb, HIGH_ROTATION) * HIGH_FACTOR;
            }
        }
        return (long) high << 32 | Integer.toUnsignedLong(low);
    }
}
