package dev.oriel.rfb.update;

/**
 * Turns writes, fences and round trips into credit for the next update of one viewer. Pure: time comes in as an argument.
 * Frame thread.
 *
 * <p>An update may start when the transport has taken the whole last one, and, with a viewer that answers fences, when no
 * more updates are unanswered than the link's shortest round trip holds, plus {@value #SPARE_UPDATES}: what was not sent
 * is merged into the next update, so a slow link shows fewer and newer pictures and never a growing delay.
 */
final class FlowControl {

    /** One update being decoded and one on its way keep both ends busy. */
    static final int SPARE_UPDATES = 2;

    /** More updates than this are never in flight, however long the link. */
    static final int MAX_UNANSWERED = 32;

    private final long frameNanos;
    private final long[] sentNanos = new long[MAX_UNANSWERED];

    private boolean fences;
    private long started;
    private long written;
    private long answered;
    private long shortestRoundTripNanos = Long.MAX_VALUE;

    FlowControl(int maxFrameRate) {
        frameNanos = 1_000_000_000L / maxFrameRate;
    }

    /** The viewer answers fences: from now on updates are followed by one. */
    void useFences() {
        if (!fences) {
            fences = true;
            answered = started;
        }
    }

    boolean usesFences() {
        return fences;
    }

    boolean hasCredit() {
        return written == started && (!fences || started - answered < window());
    }

    /** How many updates may be unanswered. */
    int window() {
        if (shortestRoundTripNanos == Long.MAX_VALUE) {
            return SPARE_UPDATES;
        }
        long fill = shortestRoundTripNanos / frameNanos;
        return (int) Math.min(MAX_UNANSWERED, SPARE_UPDATES + fill);
    }

    /** The number of the update that goes out now: 1, 2, 3... */
    long updateStarted(long nowNanos) {
        started++;
        sentNanos[(int) (started % MAX_UNANSWERED)] = nowNanos;
        return started;
    }

    void updateWritten(long number) {
        if (number > written && number <= started) {
            written = number;
        }
    }

    /** The viewer has processed everything up to this update; numbers never sent or already answered are ignored. */
    void updateAnswered(long number, long nowNanos) {
        if (number <= answered || number > started) {
            return;
        }
        answered = number;
        long roundTripNanos = Math.max(0, nowNanos - sentNanos[(int) (number % MAX_UNANSWERED)]);
        shortestRoundTripNanos = Math.min(shortestRoundTripNanos, roundTripNanos);
    }
}
