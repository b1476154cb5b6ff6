package dev.oriel.websocket;

import io.netty.channel.ChannelHandler;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What is served under which path: WebSocket endpoints and HTTP handlers by exact path, static
 * files below folders and for the rest.
 * Immutable and shared by all connections.
 */
public final class Routes {

    private final Map<String, Supplier<? extends ChannelHandler>> webSockets;
    private final Map<String, HttpHandler> handlers;
    private final NavigableMap<String, HttpHandler> folders;
    private final HttpHandler fallback;

    private Routes(Builder builder) {
        webSockets = Map.copyOf(builder.webSockets);
        handlers = Map.copyOf(builder.handlers);
        folders = Collections.unmodifiableNavigableMap(new TreeMap<>(builder.folders));
        fallback = builder.fallback;
    }

    public static Builder builder() {
        return new Builder();
    }

    Optional<Supplier<? extends ChannelHandler>> webSocket(String path) {
        return Optional.ofNullable(webSockets.get(path));
    }

    HttpHandler handler(String path) {
        HttpHandler exact = handlers.get(path);
        if (exact != null) {
            return exact;
        }
        return folders.descendingMap().entrySet().stream()
                .filter(folder -> path.startsWith(folder.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(fallback);
    }

    /** Collects the routes; each path once. */
    public static final class Builder {

        private final Map<String, Supplier<? extends ChannelHandler>> webSockets = new HashMap<>();
        private final Map<String, HttpHandler> handlers = new HashMap<>();
        private final Map<String, HttpHandler> folders = new HashMap<>();
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

        /**
         * As {@link #staticFiles(ClassLoader, String)}, under the paths below the folder, such as {@code "/plot/"}; the
         * path without its last slash leads there.
         */
        public Builder staticFiles(String folder, ClassLoader loader, String prefix) {
            if (!folder.endsWith("/") || folder.length() < 3) {
                throw new IllegalArgumentException("folder is not of the form /name/: " + folder);
            }
            String bare = folder.substring(0, folder.length() - 1);
            checkFree(folder);
            String name = folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1);
            http(bare, request -> Response.empty(308).withHeader("Location", name));
            StaticFiles files = new StaticFiles(loader, prefix);
            folders.put(
                    folder,
                    request -> files.handle(request.withPath(request.path().substring(bare.length()))));
            return this;
        }

        public Routes build() {
            return new Routes(this);
        }

        private void checkFree(String path) {
            if (!path.startsWith("/")) {
                throw new IllegalArgumentException("path without leading slash: " + path);
            }
            if (webSockets.containsKey(path) || handlers.containsKey(path) || folders.containsKey(path)) {
                throw new IllegalArgumentException("path mounted twice: " + path);
            }
        }
    }
}
