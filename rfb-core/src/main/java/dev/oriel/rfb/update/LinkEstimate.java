package dev.oriel.rfb.update;

/**
 * What one viewer's link carries, as its answers show: the delay of an empty link, and the bytes a second that the link and
 * the viewer's decoder take. Pure: time comes in as an argument. Frame thread.
 */
final class LinkEstimate {

    /** Until a round trip has been seen. */
    static final long UNKNOWN = Long.MAX_VALUE;

    /** Less than this passes so fast that it tells of the clock, not of the link. */
    static final int MIN_SAMPLE_BYTES = 8 * 1024;

    /** As much of a packet train as leaves in one piece: its time is delay. */
    static final int MAX_PING_BYTES = 1400;

    /** A shorter transfer is not believed: nobody is faster than 10 bytes a nanosecond here. */
    private static final long MIN_TRANSFER_NANOS = 50_000;

    /** The least delay is forgotten after one to two of these, since routes change. */
    static final long DELAY_MEMORY_NANOS = 10_000_000_000L;

    /** A sample counts as at most so many times slower than expected: a viewer that paused has not lost its link. */
    private static final long MOST_TIMES_SLOWER = 4;

    /** With each sample those before count for so much less. */
    private static final double FADING = 0.75;

    private long leastDelayNow = UNKNOWN;
    private long leastDelayBefore = UNKNOWN;
    private long delayPeriodEnd = Long.MIN_VALUE;

    /**
     * What was transferred, and for how long, the newest counting most: not rates, because of two samples that jitter has made
     * fast and slow the mean rate is too high.
     */
    private double bytesSeen;

    private double nanosSeen;

    /** Something small went there and back on an empty link. */
    void roundTrip(long roundTripNanos, long nowNanos) {
        if (nowNanos >= delayPeriodEnd) {
            leastDelayBefore = leastDelayNow;
            leastDelayNow = UNKNOWN;
            delayPeriodEnd = nowNanos + DELAY_MEMORY_NANOS;
        }
        leastDelayNow = Math.min(leastDelayNow, Math.max(0, roundTripNanos));
    }

    /** So many bytes kept the link busy for so long. */
    void transferred(long bytes, long busyNanos) {
        if (bytes < MIN_SAMPLE_BYTES) {
            return;
        }
        long nanos = Math.max(busyNanos, MIN_TRANSFER_NANOS);
        if (knowsBandwidth()) {
            nanos = Math.min(nanos, Math.max(MIN_TRANSFER_NANOS, MOST_TIMES_SLOWER * transferNanos(bytes)));
        }
        bytesSeen = bytesSeen * FADING + bytes;
        nanosSeen = nanosSeen * FADING + nanos;
    }

    /** The round trip of an empty link; {@link #UNKNOWN} at first. */
    long baseDelayNanos() {
        return Math.min(leastDelayNow, leastDelayBefore);
    }

    boolean knowsBandwidth() {
        return bytesSeen > 0;
    }

    /** Bytes a second; 0 until some have been timed. */
    double bytesPerSecond() {
        return knowsBandwidth() ? bytesSeen / nanosSeen * 1e9 : 0;
    }

    /** How long so many bytes keep the link busy; 0 until the bandwidth is known. */
    long transferNanos(long bytes) {
        return knowsBandwidth() ? (long) (bytes * nanosSeen / bytesSeen) : 0;
    }
}
