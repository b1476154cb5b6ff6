package dev.oriel.websocket;

import java.time.Duration;

/**
 * Bounds of one WebSocket: payload bytes of one frame from the peer, time between our pings, time without a sign of life
 * after which the peer counts as dead, and time the close handshake may take.
 */
public record WebSocketLimits(
        int maxFrameBytes, Duration pingInterval, Duration silenceTimeout, Duration closeTimeout) {

    public static final WebSocketLimits DEFAULT =
            new WebSocketLimits(1024 * 1024, Duration.ofSeconds(25), Duration.ofSeconds(60), Duration.ofSeconds(2));

    public WebSocketLimits {
        Checks.positive(maxFrameBytes, "maxFrameBytes");
        Checks.positive(pingInterval, "pingInterval");
        Checks.positive(silenceTimeout, "silenceTimeout");
        Checks.positive(closeTimeout, "closeTimeout");
        if (silenceTimeout.compareTo(pingInterval) <= 0) {
            throw new IllegalArgumentException(
                    "silenceTimeout " + silenceTimeout + " is not above pingInterval " + pingInterval);
        }
    }
}
