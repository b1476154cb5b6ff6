package dev.oriel.rfb.update;

/**
 * How often one viewer's video is halved in width and height because its link does not carry it at the lowest quality. Quality
 * rises again only when nothing is halved any more. Pure; frame thread.
 *
 * <pre>
 *   {@link #SLOW_UPDATES} in a row too slow at the lowest quality  ──►  halved once more
 *   {@link #EASY_UPDATES} in a row faster than {@link #EASY_NANOS}  ──►  once less
 * </pre>
 */
final class VideoPressure {

    /** A sixteenth of the pixels: less is no picture. */
    static final int MOST_HALVINGS = 2;

    static final int SLOW_UPDATES = 6;

    /** Four times the pixels are up to four times the bytes; that must not be slow at once. */
    static final long EASY_NANOS = QualityControl.SLOW_NANOS / 5;

    /** A second at 60 frames a second. */
    static final int EASY_UPDATES = 60;

    private int halvings;
    private int slow;
    private int easy;

    int halvings() {
        return halvings;
    }

    /** An update of video was sent, which keeps the link busy for so long. */
    void sent(long transferNanos, QualityControl quality) {
        boolean isSlow = transferNanos > QualityControl.SLOW_NANOS && quality.isLowest();
        slow = isSlow ? slow + 1 : 0;
        easy = transferNanos < EASY_NANOS ? easy + 1 : 0;
        if (slow == SLOW_UPDATES) {
            slow = 0;
            halvings = Math.min(MOST_HALVINGS, halvings + 1);
        }
        if (halvings == 0 || transferNanos > QualityControl.SLOW_NANOS) {
            quality.sent(transferNanos);
        }
        if (easy >= EASY_UPDATES && halvings > 0) {
            easy = 0;
            halvings--;
        }
    }

    /** The viewer cannot stretch pictures, or not any more. */
    void end() {
        halvings = 0;
        slow = 0;
        easy = 0;
    }
}
