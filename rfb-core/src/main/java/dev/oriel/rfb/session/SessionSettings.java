package dev.oriel.rfb.session;

import java.time.Duration;

/**
 * How patient a session is.
 *
 * @param handshakeDeadline from the connection to normal operation; many viewers ask for the password in between, and people
 *     look it up. Connections that only stand there are bounded by {@link ConnectionLimits}
 * @param messageDeadline silence in the middle of a message
 */
public record SessionSettings(Duration handshakeDeadline, Duration messageDeadline) {

    public static final SessionSettings DEFAULT = new SessionSettings(Duration.ofSeconds(120), Duration.ofSeconds(20));

    public SessionSettings {
        if (handshakeDeadline.compareTo(Duration.ZERO) <= 0 || messageDeadline.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException(
                    "deadlines must be positive, not " + handshakeDeadline + " and " + messageDeadline);
        }
    }
}
