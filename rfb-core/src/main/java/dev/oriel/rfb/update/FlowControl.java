package dev.oriel.rfb.update;

/**
 * Turns writes, fences and round trips into credit for the next update of one viewer. Pure: time comes in as an argument.
 * Frame thread.
 *
 * <p>An update may start when the transport has taken the whole last one, and, with a viewer that answers fences, when what
 * is unanswered fills the link and no more: the new update would wait behind it for less than {@value #MAX_QUEUE_NANOS} ns.
 *
 * <pre>
 *   unanswered bytes / bandwidth  -  base delay  -  time to encode it  =  time the new update waits in a queue
 * </pre>
 *
 * <p>One update that is larger than that is not waited out: the next may start just before the link must be done with it, or
 * the link would stand idle until its answer has come and the next picture is encoded.
 *
 * <p>The base delay is measured when nothing else is under way, which a film may never let happen again; a full link and a full
 * queue look the same. So what is under way is waited for now and then, seldom where that confirms the delay: a viewer that was
 * slow to answer while it started would else have as much in its queue for ever.
 *
 * <p>The echo of input is small and does not wait for that ({@link #takesLittle}).
 *
 * <p>What was not sent is merged into the next update, so a slow link shows fewer and newer pictures and never a growing delay.
 */
final class FlowControl {

    /** Before the bandwidth is known: one update being decoded and one on its way keep both ends busy. */
    static final int FIRST_UPDATES = 2;

    /** Long enough that both ends stay busy, too short to be felt. */
    static final long MAX_QUEUE_NANOS = 8_000_000;

    /** Longer than any wait. */
    static final long NEVER = Long.MAX_VALUE;

    /** More updates than this are never in flight, however long the link. */
    static final int MAX_UNANSWERED = 32;

    /** A base delay is measured anew after so long, and then after twice as long each time, up to the most. */
    static final long FIRST_PROOF_NANOS = 1_000_000_000;

    static final long MOST_PROOF_NANOS = 32_000_000_000L;

    /** Each update counts for a quarter; whatever is slower than a frame has other reasons. */
    private static final int PREPARATION_FADING = 4;

    private static final long MOST_PREPARATION_NANOS = 16_000_000;

    private final LinkEstimate link = new LinkEstimate();
    private final long[] sentNanos = new long[MAX_UNANSWERED];
    private final long[] sentBytes = new long[MAX_UNANSWERED];
    private final boolean[] sentAlone = new boolean[MAX_UNANSWERED];

    private boolean fences;
    private long pingNanos;
    private boolean pinged;
    private long started;
    private long written;
    private long answered;
    private long unansweredBytes;
    private long lastAnswerNanos;

    /** From the beginning of a large update to when it leaves. */
    private long preparationNanos;

    private long provenNanos;
    private long proofNanos = FIRST_PROOF_NANOS;

    /** Nothing goes out until all is answered. */
    private boolean emptying;

    /** When the link is done with everything sent, as far as we know it. */
    private long idleNanos;

    /** The viewer answers fences: from now on updates are followed by one. */
    void useFences() {
        if (!fences) {
            fences = true;
            answered = started;
            unansweredBytes = 0;
        }
    }

    boolean usesFences() {
        return fences;
    }

    LinkEstimate link() {
        return link;
    }

    /** Nanoseconds until an update may start; 0 if it may now, {@link #NEVER} if not before something is written or answered. */
    long waitNanos(long nowNanos) {
        if (written != started) {
            return NEVER;
        }
        long unanswered = started - answered;
        if (!fences || unanswered == 0) {
            return 0;
        }
        if (emptying) {
            return NEVER;
        }
        if (!link.knowsBandwidth() || link.baseDelayNanos() == LinkEstimate.UNKNOWN) {
            return unanswered < FIRST_UPDATES ? 0 : NEVER;
        }
        long mostNanos = MAX_QUEUE_NANOS + preparationNanos;
        boolean fits = link.transferNanos(unansweredBytes) - link.baseDelayNanos() < mostNanos;
        if (fits && unanswered < MAX_UNANSWERED) {
            return 0;
        }
        return unanswered == 1 ? Math.max(0, idleNanos - mostNanos - nowNanos) : NEVER;
    }

    /**
     * Whether something small may be sent at once: it waits behind what is under way, which costs the link next to nothing. One
     * update may still be with the transport.
     */
    boolean takesLittle() {
        return started - written <= 1 && (!fences || started - answered < MAX_UNANSWERED);
    }

    /** A fence without an update goes out: its answer shows the delay of the link. */
    void pingSent(long nowNanos) {
        pinged = started == answered;
        pingNanos = nowNanos;
    }

    void pingAnswered(long nowNanos) {
        if (pinged) {
            pinged = false;
            link.roundTrip(nowNanos - pingNanos, nowNanos);
        }
    }

    /** An update of so many bytes was begun so long ago. */
    void prepared(long bytes, long nanos) {
        if (bytes >= LinkEstimate.MIN_SAMPLE_BYTES) {
            long known = Math.min(Math.max(0, nanos), MOST_PREPARATION_NANOS);
            preparationNanos += (known - preparationNanos) / PREPARATION_FADING;
        }
    }

    /** The number of the update that goes out now, with so many bytes: 1, 2, 3... */
    long updateStarted(long bytes, long nowNanos) {
        boolean alone = started == answered;
        started++;
        int slot = slot(started);
        sentNanos[slot] = nowNanos;
        sentBytes[slot] = bytes;
        sentAlone[slot] = alone;
        unansweredBytes += bytes;
        idleNanos = Math.max(idleNanos, nowNanos) + link.transferNanos(bytes);
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
        long bytes = 0;
        for (long n = Math.max(answered, started - MAX_UNANSWERED) + 1; n <= number; n++) {
            bytes += sentBytes[slot(n)];
        }
        answered = number;
        unansweredBytes = started == answered ? 0 : unansweredBytes - bytes;
        learn(slot(number), bytes, nowNanos);
        prove(sentAlone[slot(number)], nowNanos);
        lastAnswerNanos = nowNanos;
        long restBegan = Math.max(nowNanos - link.baseDelayNanos(), sentNanos[slot(started)]);
        idleNanos = started == answered ? nowNanos : restBegan + link.transferNanos(unansweredBytes);
    }

    /** Where only little may be queued, the base delay does not matter. */
    private void prove(boolean isProof, long nowNanos) {
        if (isProof) {
            proofNanos = nowNanos - provenNanos < proofNanos ? proofNanos : Math.min(2 * proofNanos, MOST_PROOF_NANOS);
            provenNanos = nowNanos;
        }
        boolean isDue = link.baseDelayNanos() > MAX_QUEUE_NANOS && nowNanos - provenNanos >= proofNanos;
        emptying = isDue && started != answered;
    }

    private void learn(int slot, long bytes, long nowNanos) {
        long roundTripNanos = nowNanos - sentNanos[slot];
        if (sentAlone[slot] && sentBytes[slot] <= LinkEstimate.MAX_PING_BYTES) {
            link.roundTrip(roundTripNanos, nowNanos);
        } else if (sentAlone[slot] && link.knowsBandwidth()) {
            link.roundTrip(roundTripNanos - link.transferNanos(bytes), nowNanos);
        }
        if (link.baseDelayNanos() == LinkEstimate.UNKNOWN) {
            link.roundTrip(roundTripNanos, nowNanos);
        }
        long busySince = Math.max(lastAnswerNanos, sentNanos[slot] + link.baseDelayNanos());
        link.transferred(bytes, nowNanos - busySince);
    }

    private static int slot(long number) {
        return (int) (number % MAX_UNANSWERED);
    }
}
