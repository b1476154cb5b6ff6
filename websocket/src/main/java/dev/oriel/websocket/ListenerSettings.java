package dev.oriel.websocket;

import java.util.Set;

/**
 * Limits of a listener, and which web pages may open WebSockets.
 *
 * @param allowedOrigins origins (as in {@code https://example.org}, no path) whose pages may, although they were served
 *     from elsewhere
 * @param trustsNames whether a page that this server delivered under a host name may; false leaves addresses and localhost,
 *     for servers that ask for no password: whoever owns a name can let it point here (DNS rebinding)
 */
public record ListenerSettings(
        HttpLimits http, WebSocketLimits webSocket, Set<String> allowedOrigins, boolean trustsNames) {

    public static final ListenerSettings DEFAULT =
            new ListenerSettings(HttpLimits.DEFAULT, WebSocketLimits.DEFAULT, Set.of(), true);

    public ListenerSettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
    }

    public ListenerSettings withHttp(HttpLimits limits) {
        return new ListenerSettings(limits, webSocket, allowedOrigins, trustsNames);
    }

    public ListenerSettings withWebSocket(WebSocketLimits limits) {
        return new ListenerSettings(http, limits, allowedOrigins, trustsNames);
    }

    public ListenerSettings withAllowedOrigins(Set<String> origins) {
        return new ListenerSettings(http, webSocket, origins, trustsNames);
    }

    public ListenerSettings withNamesTrusted(boolean trusted) {
        return new ListenerSettings(http, webSocket, allowedOrigins, trusted);
    }
}
