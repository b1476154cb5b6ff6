package dev.oriel;

import dev.oriel.rfb.session.ConnectionLimits;
import dev.oriel.rfb.session.SessionRegistry;
import dev.oriel.serving.CloseReasons;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Everybody who is connected to a server, those who look, and who is told of them. Any thread. */
final class Audience implements AutoCloseable {

    private final SessionRegistry registry = new SessionRegistry(ConnectionLimits.DEFAULT, new CloseReasons());
    private final Map<Long, ConnectedViewer> viewers = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final EventThread events = new EventThread("oriel-events", "viewer listener");
    private final ViewerListener listener;

    Audience(ViewerListener listener) {
        this.listener = listener;
    }

    SessionRegistry registry() {
        return registry;
    }

    long nextId() {
        return ids.incrementAndGet();
    }

    void joined(ConnectedViewer viewer) {
        viewers.put(viewer.id(), viewer);
        events.tell(() -> listener.joined(viewer));
    }

    void left(ConnectedViewer viewer) {
        viewers.remove(viewer.id());
        events.tell(() -> listener.left(viewer));
    }

    List<ConnectedViewer> viewers() {
        Collection<ConnectedViewer> all = viewers.values();
        return all.stream()
                .sorted(Comparator.comparingLong(ConnectedViewer::id))
                .toList();
    }

    /** After the last connection has ended. */
    @Override
    public void close() {
        events.close();
    }
}
