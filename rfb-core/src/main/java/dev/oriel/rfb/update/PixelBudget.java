package dev.oriel.rfb.update;

/**
 * How many pixels an update of one viewer may hold so that its link is done with them in time: what is smaller than the link
 * is never split, and nothing small waits long behind something large. Pure; frame thread.
 */
final class PixelBudget {

    /** Of what is owed: long enough for a whole page on a usual link. */
    static final long OWED_NANOS = 50_000_000;

    /** Of repairs: whatever changes meanwhile must not wait for them. */
    static final long REPAIR_NANOS = 15_000_000;

    /** The smallest piece worth an update: one cell of the planner. */
    static final long MIN_PIXELS = 65_536;

    /** A tile: repairs of a slow link go on in pieces as small as that. */
    static final long MIN_REPAIR_PIXELS = 4_096;

    private static final double FIRST_BYTES_PER_PIXEL = 1;
    private static final int SMOOTHING = 4;
    private static final int MIN_SAMPLE_PIXELS = 4_096;

    private double owedBytesPerPixel = FIRST_BYTES_PER_PIXEL;
    private double repairBytesPerPixel = 2 * FIRST_BYTES_PER_PIXEL;

    void owedSent(long pixels, long bytes) {
        if (pixels >= MIN_SAMPLE_PIXELS) {
            owedBytesPerPixel += ((double) bytes / pixels - owedBytesPerPixel) / SMOOTHING;
        }
    }

    void repairSent(long pixels, long bytes) {
        if (pixels > 0) {
            repairBytesPerPixel += ((double) bytes / pixels - repairBytesPerPixel) / SMOOTHING;
        }
    }

    /** Owed pixels of one update. */
    long owedPixels(LinkEstimate link, long maxPixels) {
        return pixels(link, OWED_NANOS, owedBytesPerPixel, MIN_PIXELS, maxPixels);
    }

    /** Repaired pixels of one update. */
    long repairPixels(LinkEstimate link, long maxPixels) {
        return pixels(link, REPAIR_NANOS, repairBytesPerPixel, MIN_REPAIR_PIXELS, maxPixels);
    }

    private static long pixels(LinkEstimate link, long nanos, double bytesPerPixel, long least, long most) {
        if (!link.knowsBandwidth()) {
            return most;
        }
        double pixels = link.bytesPerSecond() * nanos / 1e9 / Math.max(bytesPerPixel, 0.01);
        return Math.max(least, (long) Math.min(pixels, (double) most));
    }
}
