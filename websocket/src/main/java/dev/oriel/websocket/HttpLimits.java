package dev.oriel.websocket;

import java.time.Duration;

/**
 * What one peer may cost before it has become a WebSocket: connections in all (WebSockets included), bytes of all headers
 * of a request, time to complete the head of a request, and time without any traffic between requests.
 */
public record HttpLimits(int maxConnections, int maxHeaderBytes, Duration headTimeout, Duration idleTimeout) {

    /** Longer request lines are answered with 414. */
    static final int MAX_REQUEST_LINE_BYTES = 4096;

    public static final HttpLimits DEFAULT =
            new HttpLimits(512, 16 * 1024, Duration.ofSeconds(10), Duration.ofSeconds(30));

    public HttpLimits {
        Checks.positive(maxConnections, "maxConnections");
        Checks.positive(maxHeaderBytes, "maxHeaderBytes");
        Checks.positive(headTimeout, "headTimeout");
        Checks.positive(idleTimeout, "idleTimeout");
    }
}
