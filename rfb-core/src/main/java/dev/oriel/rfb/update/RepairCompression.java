package dev.oriel.rfb.update;

/**
 * Whether the next repairs of one viewer are worth compressing. A sample always is, and shows for a moment what the picture is
 * like; of noise, such as a film's last frame, the rest goes as it is while the link is fast: zlib would take ten times longer to
 * make it a fifth smaller. Pure; frame thread.
 */
final class RepairCompression {

    /** Bytes of a compressed pixel, which has three, from which on it was not worth it. */
    static final double POOR_BYTES_PER_PIXEL = 2;

    /** For so long a sample counts: about as long as a whole screen takes. */
    static final long SAMPLE_COUNTS_NANOS = 200_000_000;

    private boolean sampled;
    private long sampledNanos;
    private boolean poor;

    /** Whether repairs of now are compressed. */
    boolean isWorthIt(boolean fastLink, long nowNanos) {
        return !(poor && fastLink && isSampleFresh(nowNanos));
    }

    private boolean isSampleFresh(long nowNanos) {
        return sampled && nowNanos - sampledNanos <= SAMPLE_COUNTS_NANOS;
    }

    /** So many pixels were repaired by so many bytes. */
    void sent(long pixels, long bytes, long nowNanos) {
        if (!isSampleFresh(nowNanos)) {
            sampled = true;
            sampledNanos = nowNanos;
            poor = bytes >= pixels * POOR_BYTES_PER_PIXEL;
        }
    }
}
