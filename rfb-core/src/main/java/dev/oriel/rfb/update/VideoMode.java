package dev.oriel.rfb.update;

/**
 * Whether one viewer's screen counts as one video, by its own thresholds. Pure; frame thread.
 *
 * <pre>
 *   off  ── more than areaPercent on average over the last seconds ──►  on
 *   on   ── no larger change than areaPercent for outSeconds ────────►  off, and the average begins anew
 * </pre>
 */
final class VideoMode {

    private static final int PER_PERCENT = ScreenActivity.WHOLE / 100;

    private boolean on;
    private long offNanos = Long.MIN_VALUE;

    /** Decides for a picture that is sent now. */
    boolean decide(VideoThresholds thresholds, ScreenActivity activity, long nowNanos) {
        int share = thresholds.areaPercent() * PER_PERCENT;
        if (thresholds.seconds() == 0) {
            on = true;
        } else if (!on) {
            int slots = thresholds.seconds() * ScreenActivity.SLOTS_PER_SECOND;
            on = activity.mean(slots, offNanos, nowNanos) > share;
        } else if (!activity.exceeded(share, thresholds.outSeconds() * ScreenActivity.SLOTS_PER_SECOND, nowNanos)) {
            on = false;
            offNanos = nowNanos;
        }
        return on;
    }

    /** As decided last. */
    boolean isOn() {
        return on;
    }
}
