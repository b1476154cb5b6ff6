package dev.oriel.framebuffer.desktop;

/**
 * What viewers do, as the program behind a {@link VirtualDesktop} hears it. All calls come on one thread of their own, in
 * the order in which viewers acted; a listener that blocks or throws delays and harms no viewer, only its own input. A
 * program implements what it cares for.
 */
public interface InputListener {

    /** Hears nothing. */
    InputListener DEAF = new InputListener() {};

    /** A key went down or up; see {@link InputSink#key}. */
    default void key(int keysym, boolean down) {}

    /** The pointer is at (x, y) with these buttons held; see {@link InputSink#pointer}. */
    default void pointer(int x, int y, int buttons) {}

    /** A viewer copied this text. */
    default void clipboardOffered(String text) {}

    /** A viewer changed the size of the screen: the parts that are new are black. */
    default void resized(ScreenSize size) {}
}
