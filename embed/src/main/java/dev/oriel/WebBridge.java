package dev.oriel;

import dev.oriel.websocket.HttpBridge;
import dev.oriel.websocket.Request;
import dev.oriel.websocket.Response;
import io.netty.channel.ChannelHandler;
import io.netty.channel.EventLoopGroup;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;

/**
 * The displays of a server inside a web server that has a stack of its own, such as a servlet container: on its port and
 * behind its login, below a folder of its paths. Any thread; no method waits.
 *
 * <pre>{@code
 * WebBridge bridge = server.bridge("/screen/");
 * // GET /screen/*
 * WebAnswer answer = bridge.answer(new WebRequest(path, headers));
 * // a WebSocket at /screen/websockify, subprotocol "binary"
 * ViewerLink link = bridge.connect(new WebRequest(path, headers), transport);
 * link.received(message);
 * link.ended();
 * }</pre>
 */
public final class WebBridge {

    /** RFC 6455 section 7.4: the server does not want this connection. */
    private static final int POLICY = 1008;

    private static final ViewerLink NOBODY = new ViewerLink() {
        @Override
        public void received(ByteBuffer bytes) {
            // nobody hears it: the connection is being closed
        }

        @Override
        public void ended() {
            // as it was to
        }
    };

    private final HttpBridge http;
    private final EventLoopGroup group;
    private final Runnable checkOpen;

    /** @param checkOpen throws when the server is closed */
    WebBridge(HttpBridge http, EventLoopGroup group, Runnable checkOpen) {
        this.http = http;
        this.group = group;
        this.checkOpen = checkOpen;
    }

    /**
     * What to answer to a GET request below the folder: the page for browsers and its files, {@code status}, or 404. The first
     * request for a file reads it from the class path.
     */
    public WebAnswer answer(WebRequest request) {
        Response response = http.answer(request(request));
        return new WebAnswer(response.status(), response.headers(), response.body());
    }

    /**
     * Speaks with the viewer on a WebSocket that was opened below the folder, at a display's path and {@code websockify}. A
     * WebSocket of a page from elsewhere, or at another path, is closed at once with code 1008.
     *
     * @param opening the request that has opened it, with its Origin and Host headers
     * @throws IllegalStateException if the server is closed
     */
    public ViewerLink connect(WebRequest opening, ViewerTransport transport) {
        checkOpen.run();
        Objects.requireNonNull(transport, "transport");
        Optional<ChannelHandler> session = http.open(request(opening));
        if (session.isEmpty()) {
            transport.close(POLICY, "no connection from this page to this path");
            return NOBODY;
        }
        return TransportChannel.open(group, session.get(), transport);
    }

    private static Request request(WebRequest request) {
        return new Request("GET", request.path(), "", request.headers());
    }
}
