package dev.oriel.rfb.update;

/**
 * Whether the next repairs of one viewer are worth compressing. The first ones of a burst always are, and show what the picture
 * is like; of noise, such as a film's last frame, the rest goes as it is while the link is fast: zlib would take ten times
 * longer to make it a fifth smaller. Pure; frame thread.
 */
final class RepairCompression {

    /** Bytes of a compressed pixel, which has three, from which on it was not worth it. */
    static final double POOR_BYTES_PER_PIXEL = 2;

    /** Repairs further from each other are of different bursts. */
    static final long BURST_ENDS_NANOS = 200_000_000;

    private boolean poor;
    private boolean sent;
    private long sentNanos;

    /** Whether repairs of now are compressed. */
    boolean isWorthIt(boolean fastLink, long nowNanos) {
        return !(poor && fastLink && goesOn(nowNanos));
    }

    private boolean goesOn(long nowNanos) {
        return sent && nowNanos - sentNanos <= BURST_ENDS_NANOS;
    }

    /** So many pixels were repaired by so many bytes; only the first of a burst are known to be compressed. */
    void sent(long pixels, long bytes, long nowNanos) {
        if (!goesOn(nowNanos)) {
            poor = bytes >= pixels * POOR_BYTES_PER_PIXEL;
        }
        sent = true;
        sentNanos = nowNanos;
    }
}
