package dev.oriel.rfb.update;

/**
 * The rule of when one viewer's next frame may start: at once after quiet, then spaced so that the average stays at the
 * greatest frame rate. Pure: time comes in as an argument. Frame thread.
 *
 * <p>A frame that was not used is kept, one of them: so the first change after quiet is seen at once though a program is not
 * done with it, the rest right behind it, and a source that is late once misses no frame.
 *
 * <p>A frame may start up to {@link #slackNanos} early, so that viewers whose times nearly agree share one step and so that
 * a source of exactly the greatest rate needs no timer; the next one then waits that much longer. And frames may be a little
 * nearer to each other than the rate says ({@link #HASTE_DIVISOR}), or such a source, once it had an extra frame, would for
 * ever after be shown that much late.
 */
final class FramePacer {

    private static final int SLACK_DIVISOR = 8;

    /** Frames are a sixteenth nearer to each other than the rate says. */
    private static final int HASTE_DIVISOR = 16;

    private final long intervalNanos;
    private long nextNanos;
    private boolean started;

    FramePacer(int maxFrameRate) {
        if (maxFrameRate < 1) {
            throw new IllegalArgumentException("a greatest frame rate of " + maxFrameRate);
        }
        long atRate = 1_000_000_000L / maxFrameRate;
        intervalNanos = atRate - atRate / HASTE_DIVISOR;
    }

    long slackNanos() {
        return intervalNanos / SLACK_DIVISOR;
    }

    /** Nanoseconds until a frame may start; 0 if it may now. */
    long waitNanos(long nowNanos) {
        return started ? Math.max(0, nextNanos - slackNanos() - nowNanos) : 0;
    }

    void frameStarted(long nowNanos) {
        long earliest = nowNanos - intervalNanos;
        nextNanos = (started ? Math.max(nextNanos, earliest) : earliest) + intervalNanos;
        started = true;
    }
}
