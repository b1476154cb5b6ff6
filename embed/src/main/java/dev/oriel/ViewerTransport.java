package dev.oriel;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;

/**
 * One viewer's connection that another server keeps, such as the WebSocket of a servlet container: what we send goes through
 * here, what comes in is told to the {@link ViewerLink}. The other server looks after pings and silent peers.
 *
 * <p>It is sent through on an event loop of ours, where no method may wait: a server that only has a blocking way to send does so on a
 * thread of its own. What a method throws ends the connection.
 */
public interface ViewerTransport {

    /** Where the viewer connects from, as far as the other server can tell. Called once. */
    SocketAddress remoteAddress();

    /**
     * Sends one binary message. The next one is not sent before the stage is completed, so that no more than a message waits
     * in the other server while the viewer does not read; it has to be completed in any case, exceptionally when the connection
     * ends.
     *
     * @param message read-only, and the memory of somebody else as soon as the stage is completed
     */
    CompletionStage<?> send(ByteBuffer message);

    /**
     * Ends the connection: after what was sent, if that is on its way. Called once, unless the viewer has gone by itself.
     *
     * @param code of RFC 6455 section 7.4, such as 1000
     * @param reason at most 123 bytes of UTF-8
     */
    void close(int code, String reason);
}
