package dev.oriel.websocket;

import io.netty.channel.ChannelHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is served under which path: WebSocket endpoints and HTTP handlers by exact path, static files for the rest.
 * Immutable and shared by all connections.
 */
public final class Routes {

    private final Map<String, Supplier<? extends ChannelHandler>> webSockets;
    private final Map<String, HttpHandler> handlers;
    private final HttpHandler fallback;

    private Routes(Builder builder) {
        webSockets = Map.copyOf(builder.webSockets);
        handlers = Map.copyOf(builder.handlers);
        fallback = builder.fallback;
    }

    public static Builder builder() {
        return new Builder();
    }

    Optional<Supplier<? extends ChannelHandler>> webSocket(String path) {
        return Optional.ofNullable(webSockets.get(path));
    }

    HttpHandler handler(String path) {
        return handlers.getOrDefault(path, fallback);
    }

    /** Collects the routes; each path once. */
    public static final class Builder {

        private final Map<String, Supplier<? extends ChannelHandler>> webSockets = new HashMap<>();
        private final Map<String, HttpHandler> handlers = new HashMap<>();
        private HttpHandler fallback = request -> Response.text(404, "Not found");

        private Builder() {}

        /**
         * Mounts a WebSocket as a plain byte channel. The supplier makes the application's handler (or a
         * ChannelInitializer) anew for each connection, on its event loop. The handler sees channelActive once, after the
         * upgrade; it reads ByteBufs, which it releases, in pieces that need not be the peer's messages; each ByteBuf it
         * writes becomes one binary message, an empty one no message; closing the channel runs the close handshake, with
         * the {@link CloseReason} found on the channel.
         */
        public Builder webSocket(String path, Supplier<? extends ChannelHandler> handler) {
            checkFree(path);
            webSockets.put(path, handler);
            return this;
        }

        public Builder http(String path, HttpHandler handler) {
            checkFree(path);
            handlers.put(path, handler);
            return this;
        }

        /**
         * Serves the class path's resources below the prefix, such as {@code "oriel-web/"}, under all paths that are not
         * taken otherwise; a path that ends with a slash means its index.html.
         */
        public Builder staticFiles(ClassLoader loader, String prefix) {
            fallback = new StaticFiles(loader, prefix);
            return this;
        }

        public Routes build() {
            return new Routes(this);
        }

        private void checkFree(String path) {
            if (!path.startsWith("/")) {
                throw new IllegalArgumentException("path without leading slash: " + path);
            }
            if (webSockets.containsKey(path) || handlers.containsKey(path)) {
                throw new IllegalArgumentException("path mounted twice: " + path);
            }
        }
    }
}
