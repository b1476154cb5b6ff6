package dev.oriel.rfb.update;

import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.EncodingExtension;

/**
 * Chooses among the forms one viewer reads, for its next update: WebP only while what it costs fits its share of a frame,
 * else JPEG; QOI, which is cheap, while the link is fast, else zlib, which is small. Pure: costs, link and time come in as
 * arguments. Frame thread.
 */
final class CodecChoice {

    /** Of the time between two frames, what WebP may take: KasmVNC's webp_encoding_time, 30 %. */
    static final double WEBP_SHARE = 0.3;

    /** libwebp's fastest method, until we have measured, and again when that is too long ago to count. */
    static final double USUAL_WEBP_NANOS_PER_PIXEL = 20;

    static final long FORGET_NANOS = 2_000_000_000L;

    /**
     * 100 Mbit/s. There zlib's smaller bytes (about 0.2 per pixel) just pay for its time (about 15 ns per pixel more than
     * QOI's).
     */
    static final long FAST_LINK = 12_500_000;

    /** What was a fast link stays one down to here, so that the choice does not swing. */
    static final long SLOW_LINK = 8_000_000;

    private static final double NEWEST = 0.25;

    private final double webpBudgetNanos;

    private double webpNanosPerPixel = USUAL_WEBP_NANOS_PER_PIXEL;
    private long measuredNanos;
    private boolean measured;
    private boolean fast = true;

    /**
     * @param threads that encode one update together
     */
    CodecChoice(int maxFrameRate, int threads) {
        webpBudgetNanos = WEBP_SHARE * 1_000_000_000L / maxFrameRate * threads;
    }

    /**
     * What to encode the next update for.
     *
     * @param whole all that the viewer reads
     * @param area pixels of the update
     * @param link one whose bandwidth is not known is taken for fast
     */
    EncodeProfile choose(EncodeProfile whole, long area, LinkEstimate link, long nowNanos) {
        fast = !link.knowsBandwidth() || link.bytesPerSecond() >= (fast ? SLOW_LINK : FAST_LINK);
        EncodeProfile chosen = fast ? whole : whole.without(EncodingExtension.TIGHT_QOI);
        boolean webp = !whole.isLossless() && area * webpNanosPerPixel(nowNanos) <= webpBudgetNanos;
        return webp ? chosen : chosen.without(EncodingExtension.TIGHT_WEBP);
    }

    /** Whether the link of the last choice was taken for fast. */
    boolean isLinkFast() {
        return fast;
    }

    /** So many pixels were encoded as WebP in so much time of one thread. */
    void webpTook(long pixels, long nanos, long nowNanos) {
        double cost = (double) nanos / pixels;
        double before = webpNanosPerPixel(nowNanos);
        webpNanosPerPixel = measured ? before + NEWEST * (cost - before) : cost;
        measured = true;
        measuredNanos = nowNanos;
    }

    private double webpNanosPerPixel(long nowNanos) {
        boolean counts = measured && nowNanos - measuredNanos <= FORGET_NANOS;
        return counts ? webpNanosPerPixel : USUAL_WEBP_NANOS_PER_PIXEL;
    }
}
