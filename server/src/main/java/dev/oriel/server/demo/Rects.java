package dev.oriel.server.demo;

import dev.oriel.framebuffer.Rect;

/** What the demo needs of rectangles beyond {@link Rect}. */
final class Rects {

    private Rects() {}

    /** The smallest rectangle around both; an empty one does not count. */
    static Rect around(Rect one, Rect other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        int x = Math.min(one.x(), other.x());
        int y = Math.min(one.y(), other.y());
        return new Rect(x, y, Math.max(one.right(), other.right()) - x, Math.max(one.bottom(), other.bottom()) - y);
    }
}
