package dev.oriel;

/**
 * Hears of viewers that come and go, on one thread of the server's own, {@code oriel-events}, in order. A listener that throws
 * is logged and hears the next event; one that blocks delays only itself, and beyond ten thousand waiting events the next ones
 * are dropped with a warning.
 */
public interface ViewerListener {

    /** It is logged in and looks from now on. */
    default void joined(ConnectedViewer viewer) {}

    /** It is gone. Once for each that {@link #joined}. */
    default void left(ConnectedViewer viewer) {}
}
