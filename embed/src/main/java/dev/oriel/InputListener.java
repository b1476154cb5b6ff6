package dev.oriel;

/**
 * Hears what viewers do. All calls come on one thread of the screen's own, {@code input-<name>}, in the order in which viewers
 * acted; a listener that throws is logged and hears the next event, one that blocks delays only itself: meanwhile pointer moves
 * are merged, and far too many presses are dropped, never a release. A program implements what it cares for.
 */
public interface InputListener {

    /**
     * A key went down, stays down (again, as keys repeat) or went up.
     *
     * @param keysym X11 keysym; Latin-1 characters are themselves, other characters 0x01000000 + code point; see
     *     {@link Keysyms}
     */
    default void key(int keysym, boolean down) {}

    /**
     * The pointer is at (x, y), which is inside the screen as viewers see it, with these buttons held.
     *
     * @param buttons bit n is button n + 1 (RFC 6143 section 7.5.5): left, middle, right, wheel up, down, left, right, back,
     *     forward
     */
    default void pointer(int x, int y, int buttons) {}

    /** A viewer changed the size of the screen, in pixels: the parts that are new are black until they are drawn. */
    default void resized(int width, int height) {}
}
