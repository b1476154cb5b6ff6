package dev.oriel.rfb.update;

/**
 * The rule of how long a look waits for a program to be done drawing. The first change after quiet is looked at at once: it
 * may be the echo of a key. While pictures follow each other it is left to end, or each would be seen in two parts, the
 * second one a frame late. Pure; frame thread.
 */
final class Settling {

    /** Looks nearer to each other than this go on: one and a half frames at 60 a second. */
    static final long GOING_ON_NANOS = 25_000_000;

    /** A program is done when it draws nothing for so long; X tells of more drawing a millisecond later. */
    static final long DONE_NANOS = 1_200_000;

    /** It is not waited for longer than this: a fifth of a frame. */
    static final long MOST_NANOS = 3_000_000;

    private boolean goesOn;
    private long lookedNanos;
    private boolean drawn;
    private long firstNanos;
    private long lastNanos;

    /** Something was drawn. */
    void drawn(long nowNanos) {
        if (!drawn) {
            firstNanos = nowNanos;
            drawn = true;
        }
        lastNanos = nowNanos;
    }

    void looked(long nowNanos) {
        lookedNanos = nowNanos;
        goesOn = true;
        drawn = false;
    }

    /** Nanoseconds until what was drawn is worth a look; 0 if it is now. */
    long waitNanos(long nowNanos) {
        if (!drawn || !goesOn || firstNanos - lookedNanos > GOING_ON_NANOS) {
            return 0;
        }
        return Math.max(0, Math.min(lastNanos + DONE_NANOS, firstNanos + MOST_NANOS) - nowNanos);
    }
}
