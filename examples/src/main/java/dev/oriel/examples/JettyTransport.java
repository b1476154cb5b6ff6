package dev.oriel.examples;

import dev.oriel.ViewerTransport;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** A WebSocket of Jetty as one that viewers are reached through. Any thread. */
record JettyTransport(Session session) implements ViewerTransport {

    @Override
    public SocketAddress remoteAddress() {
        return session.getRemoteSocketAddress();
    }

    @Override
    public CompletionStage<?> send(ByteBuffer message) {
        return Callback.Completable.with(sent -> session.sendBinary(message, sent));
    }

    @Override
    public void close(int code, String reason) {
        session.close(code, reason, Callback.NOOP);
    }
}
