package dev.oriel.rfb.update;

/**
 * The quality level of what keeps changing, for one viewer: the level it asked for while its link carries that in time, less
 * while it does not. Never for all viewers, never for what is at rest. Pure; frame thread.
 *
 * <pre>
 *   an update takes longer than {@link #SLOW_NANOS}  ──────►  one level down, several when far too long
 *   {@link #CALM_UPDATES} take less than {@link #FAST_NANOS}  ──►  one level up
 * </pre>
 */
final class QualityControl {

    /** Two frames at 60 a second. */
    static final long SLOW_NANOS = 33_000_000;

    /** One level up costs up to half as many bytes again; that must not be slow at once. */
    static final long FAST_NANOS = 16_000_000;

    /** Half a second at 60 frames a second. */
    static final int CALM_UPDATES = 30;

    /** What is shown for a moment is so many levels lower: less than half the bytes. */
    private static final int FLEETING_LEVELS = 4;

    /** But no lower than this, or a photo that scrolls by falls into blocks, unless the viewer asks for less. */
    private static final int LOWEST_FLEETING = 4;

    private final int minLevel;
    private final int maxLevel;
    private int wanted = 9;
    private int level;
    private int calmUpdates;

    QualityControl(QualityRange range) {
        minLevel = range.min();
        maxLevel = range.max();
        level = maxLevel;
    }

    /** The viewer asks for this level. */
    void want(int wantedLevel) {
        wanted = wantedLevel;
        level = Math.max(Math.min(wanted, maxLevel), lowest());
    }

    /** The level of what is at rest. */
    int restLevel() {
        return Math.min(wanted, maxLevel);
    }

    /** The level of what is shown for a moment: repaired when it stays after all. */
    int fleetingLevel() {
        int wantedLevel = Math.max(Math.min(LOWEST_FLEETING, restLevel()), restLevel() - FLEETING_LEVELS);
        return Math.max(lowest(), Math.min(level, wantedLevel));
    }

    /** The level of what keeps changing. */
    int busyLevel() {
        return level;
    }

    /** An update with busy pixels was sent; it keeps the link busy for so long. */
    void sent(long transferNanos) {
        if (transferNanos > SLOW_NANOS) {
            calmUpdates = 0;
            int steps = 1 + Long.numberOfTrailingZeros(Long.highestOneBit(transferNanos / SLOW_NANOS));
            level = Math.max(lowest(), level - steps);
        } else if (transferNanos >= FAST_NANOS) {
            calmUpdates = 0;
        } else if (++calmUpdates >= CALM_UPDATES) {
            calmUpdates = 0;
            level = Math.min(restLevel(), level + 1);
        }
    }

    /** Whether what keeps changing cannot get less. */
    boolean isLowest() {
        return level == lowest();
    }

    private int lowest() {
        return Math.min(minLevel, restLevel());
    }
}
