package dev.oriel;

/**
 * Hears what every viewer is sent, to be counted by whatever measures the program, on one thread of the server's own,
 * {@code oriel-metrics}. A listener that throws is logged and hears the next update; one that blocks delays only itself, and
 * beyond ten thousand waiting updates the next ones are dropped with a warning. Who comes and goes is a {@link ViewerListener}'s
 * to hear, sums are in {@link OrielServer#statistics}.
 */
@FunctionalInterface
public interface MetricsListener {

    /** One frame, or what of it has changed, is on its way to one viewer. */
    void updateSent(ConnectedViewer viewer, UpdateMetrics update);
}
