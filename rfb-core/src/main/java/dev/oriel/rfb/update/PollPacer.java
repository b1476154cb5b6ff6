package dev.oriel.rfb.update;

/**
 * The rule of when to look at a screen that does not tell of its changes: every {@value #FASTEST_MILLIS} ms while it
 * changes, ever slower down to {@value #SLOWEST_MILLIS} ms while it stands still, at once again after input. Pure; frame
 * thread.
 */
final class PollPacer {

    static final int FASTEST_MILLIS = 16;
    static final int SLOWEST_MILLIS = 128;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private long intervalNanos = FASTEST_MILLIS * NANOS_PER_MILLI;
    private long lastNanos;
    private boolean polled;

    /** Nanoseconds until the next look; 0 if it is due. */
    long waitNanos(long nowNanos) {
        return polled ? Math.max(0, lastNanos + intervalNanos - nowNanos) : 0;
    }

    void looked(long nowNanos, boolean changed) {
        polled = true;
        lastNanos = nowNanos;
        intervalNanos = changed
                ? FASTEST_MILLIS * NANOS_PER_MILLI
                : Math.min(intervalNanos + intervalNanos / 4, SLOWEST_MILLIS * NANOS_PER_MILLI);
    }

    /** Something is about to change: look soon. */
    void expectChange() {
        intervalNanos = FASTEST_MILLIS * NANOS_PER_MILLI;
    }
}
