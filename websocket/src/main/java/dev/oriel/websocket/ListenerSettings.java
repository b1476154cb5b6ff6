package dev.oriel.websocket;

import java.util.Set;

/**
 * Limits of a listener, and the web origins (as in {@code https://example.org}, no path) whose pages may open WebSockets
 * although they were served from elsewhere.
 */
public record ListenerSettings(HttpLimits http, WebSocketLimits webSocket, Set<String> allowedOrigins) {

    public static final ListenerSettings DEFAULT =
            new ListenerSettings(HttpLimits.DEFAULT, WebSocketLimits.DEFAULT, Set.of());

    public ListenerSettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
    }

    public ListenerSettings withHttp(HttpLimits limits) {
        return new ListenerSettings(limits, webSocket, allowedOrigins);
    }

    public ListenerSettings withWebSocket(WebSocketLimits limits) {
        return new ListenerSettings(http, limits, allowedOrigins);
    }

    public ListenerSettings withAllowedOrigins(Set<String> origins) {
        return new ListenerSettings(http, webSocket, origins);
    }
}
