package dev.oriel.rfb.update;

/**
 * When a screen counts as one video (KasmVNC's VideoArea, VideoTime and VideoOutTime).
 *
 * @param areaPercent of the screen, 1 to 100, that must change on average, and more
 * @param seconds over which the average is taken, 0 to {@value #MOST_SECONDS}; 0 makes it a video always
 * @param outSeconds without so large a change, 1 to 100, after which it is none any more
 */
public record VideoThresholds(int areaPercent, int seconds, int outSeconds) {

    public static final int MOST_SECONDS = 2000;

    /** As KasmVNC has them. */
    public static final VideoThresholds DEFAULT = new VideoThresholds(45, 5, 3);

    public VideoThresholds {
        if (areaPercent < 1 || areaPercent > 100 || seconds < 0 || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException("video of " + areaPercent + " % in " + seconds + " s");
        }
        if (outSeconds < 1 || outSeconds > 100) {
            throw new IllegalArgumentException("video that ends after " + outSeconds + " s");
        }
    }
}
