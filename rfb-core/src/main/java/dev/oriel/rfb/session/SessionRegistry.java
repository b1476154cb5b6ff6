package dev.oriel.rfb.session;

import io.netty.channel.Channel;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * All sessions of a server: counts them, keeps them within limits, closes them together. Passes everything it hears on to
 * another listener. Any thread.
 */
public final class SessionRegistry implements SessionListener {

    private final ConnectionLimits limits;
    private final SessionListener next;
    private final Map<Channel, RfbSession> sessions = new ConcurrentHashMap<>();
    private final Set<Channel> viewers = ConcurrentHashMap.newKeySet();

    /** Neither viewers yet nor told to go, oldest first. */
    private final Queue<RfbSession> pending = new ConcurrentLinkedQueue<>();

    /** Why new sessions are turned away; empty while they are not. */
    private volatile Optional<String> closed = Optional.empty();

    public SessionRegistry(ConnectionLimits limits, SessionListener next) {
        this.limits = limits;
        this.next = next;
    }

    /** Sessions now, in whatever phase. */
    public int connectionCount() {
        return sessions.size();
    }

    /** Sessions in normal operation. */
    public int viewerCount() {
        return viewers.size();
    }

    /** Ends all sessions, and those that come later as soon as they come. Returns at once. */
    public void closeAll(String reason) {
        closed = Optional.of(reason);
        sessions.values().forEach(session -> session.disconnect(reason));
    }

    @Override
    public void opened(Channel channel, RfbSession session) {
        sessions.put(channel, session);
        pending.add(session);
        next.opened(channel, session);
        if (closed.isPresent()) {
            session.disconnect(closed.get());
        } else if (sessions.size() > limits.maxConnections()) {
            session.disconnect("more than " + limits.maxConnections() + " connections");
        } else if (pending.size() > limits.maxPending()) {
            Optional.ofNullable(pending.poll())
                    .ifPresent(oldest -> oldest.disconnect(
                            "more than " + limits.maxPending() + " connections are not logged in; the oldest goes"));
        }
    }

    @Override
    public void joined(Channel channel) {
        pending.remove(sessions.get(channel));
        viewers.add(channel);
        next.joined(channel);
    }

    @Override
    public void closing(Channel channel, String reason) {
        next.closing(channel, reason);
    }

    @Override
    public void ended(Channel channel) {
        RfbSession session = sessions.remove(channel);
        if (session != null) {
            pending.remove(session);
        }
        viewers.remove(channel);
        next.ended(channel);
    }
}
