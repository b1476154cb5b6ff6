package dev.oriel.swing.input;

import java.awt.Point;

/** Counts clicks that follow each other at one place. */
public final class Clicks {

    private static final long CLICK_MILLIS = 500;
    private static final int CLICK_PIXELS = 4;

    private int count;
    private long lastMillis;
    private Point last = new Point(-1, -1);

    /** A button went down here. */
    public void press(Point at, long millis) {
        boolean isAgain = millis - lastMillis <= CLICK_MILLIS && isClick(at);
        count = isAgain ? count + 1 : 1;
        lastMillis = millis;
        last = new Point(at);
    }

    /** One for a click, two for a double click. */
    public int count() {
        return count;
    }

    /** Whether a button that comes up here was clicked, not dragged. */
    public boolean isClick(Point at) {
        return at.distance(last) <= CLICK_PIXELS;
    }
}
