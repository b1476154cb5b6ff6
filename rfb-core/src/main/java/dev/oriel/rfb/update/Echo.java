package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Region;

/**
 * The rule of what is probably the echo of a key or a click: something small that is drawn soon after it. Whoever types waits
 * for nothing else, so it is looked at alone and at once, and sent between two frames, however much else is moving. Pure but for
 * the time of the last input, which any thread tells; frame thread.
 */
final class Echo {

    /** Most programs answer sooner; later it is a coincidence. */
    static final long EXPECTED_NANOS = 100_000_000;

    /** Some lines of text, in whole tiles as hints are. */
    static final long MOST_PIXELS = 65_536;

    /** Between two echoes: a flood of input among a flood of small changes must not become a flood of updates. */
    static final long SPACING_NANOS = 10_000_000;

    private static final long NEVER = Long.MIN_VALUE / 2;

    private final Region drawn = new Region();
    private volatile long inputNanos = NEVER;
    private long lookedNanos = NEVER;

    /** A viewer's input goes to the desktop. Any thread. */
    void input(long nowNanos) {
        inputNanos = nowNanos;
    }

    /** Something was drawn there. */
    void drawn(Region hint, long nowNanos) {
        boolean expected = nowNanos - inputNanos <= EXPECTED_NANOS && nowNanos - lookedNanos >= SPACING_NANOS;
        if (expected && hint.area() + drawn.area() <= MOST_PIXELS) {
            drawn.add(hint);
        }
    }

    boolean isDrawn() {
        return !drawn.isEmpty();
    }

    /** Takes out what was drawn and is looked at now, which {@code all} that was drawn is no more. */
    void look(Region all, Region echo, long nowNanos) {
        lookedNanos = nowNanos;
        echo.set(drawn);
        all.subtract(drawn);
        drawn.clear();
    }

    /** All is looked at. */
    void forget() {
        drawn.clear();
    }
}
