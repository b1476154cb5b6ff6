package dev.oriel.rfb.session;

/**
 * How many connections a server keeps.
 *
 * @param maxConnections altogether; one more is closed at once
 * @param maxPending of those, not yet in normal operation; for one more, the oldest of them has to go, so that connections
 *     that only stand there keep nobody out
 */
public record ConnectionLimits(int maxConnections, int maxPending) {

    public static final ConnectionLimits DEFAULT = new ConnectionLimits(512, 64);

    public ConnectionLimits {
        if (maxPending < 1 || maxConnections < maxPending) {
            throw new IllegalArgumentException(
                    "limits must be 1 <= pending <= all, not " + maxPending + " and " + maxConnections);
        }
    }
}
