package dev.oriel.viewer.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** A stream of bytes to and from an RFB server, whatever carries it. Closing it from any thread ends a read. */
public interface Connection extends Closeable {

    InputStream input();

    /** Each array written is on its way when the call returns. */
    OutputStream output();

    /**
     * Reads wait no longer than this and then throw {@link java.net.SocketTimeoutException}, with nothing lost; zero waits for
     * ever.
     */
    void limitWaits(Duration most) throws IOException;

    /** Opens a connection of the kind that the address names: {@code rfb://host:port} or {@code ws://host:port/path}. */
    static Connection open(ConnectionSettings settings) throws IOException {
        return settings.isWebSocket() ? WebSocketConnection.open(settings) : TcpConnection.open(settings);
    }
}
