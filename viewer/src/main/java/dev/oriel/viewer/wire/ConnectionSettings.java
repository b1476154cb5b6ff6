package dev.oriel.viewer.wire;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * Where and how to connect.
 *
 * @param address {@code rfb://host:port} or {@code ws://host:port/path}
 * @param user and the next: for HTTP's basic login before a WebSocket; an empty user sends none
 * @param patience how long opening may take, and any wait for bytes that must come
 * @param bytesPerSecond how fast to read at most; 0 reads as fast as it can
 */
public record ConnectionSettings(
        URI address, String user, String userPassword, Duration patience, long bytesPerSecond) {

    public ConnectionSettings {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(userPassword, "userPassword");
        String scheme = Objects.toString(address.getScheme(), "");
        if (!scheme.equals("rfb") && !scheme.equals("ws")) {
            throw new IllegalArgumentException("address must begin with rfb:// or ws://, not " + address);
        }
        if (address.getHost() == null || address.getPort() < 1) {
            throw new IllegalArgumentException("address needs a host and a port: " + address);
        }
        if (patience.isNegative() || patience.isZero() || bytesPerSecond < 0) {
            throw new IllegalArgumentException("patience " + patience + ", " + bytesPerSecond + " bytes/s");
        }
    }

    boolean isWebSocket() {
        return address.getScheme().equals("ws");
    }
}
