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

    /** A sample moves the estimate by one part in so many. */
    private static final int SMOOTHING = 4;

    private long leastDelayNow = UNKNOWN;
    private long leastDelayBefore = UNKNOWN;
    private long delayPeriodEnd = Long.MIN_VALUE;
    private double bytesPerNano;

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
        double sample = (double) bytes / Math.max(busyNanos, MIN_TRANSFER_NANOS);
        bytesPerNano = bytesPerNano == 0 ? sample : bytesPerNano + (sample - bytesPerNano) / SMOOTHING;
    }

    /** The round trip of an empty link; {@link #UNKNOWN} at first. */
    long baseDelayNanos() {
        return Math.min(leastDelayNow, leastDelayBefore);
    }

    boolean knowsBandwidth() {
        return bytesPerNano > 0;
    }

    /** Bytes a second; 0 until some have been timed. */
    double bytesPerSecond() {
        return bytesPerNano * 1e9;
    }

    /** How long so many bytes keep the link busy; 0 until the bandwidth is known. */
    long transferNanos(long bytes) {
        return knowsBandwidth() ? (long) (bytes / bytesPerNano) : 0;
    }
}
