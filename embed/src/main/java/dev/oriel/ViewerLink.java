package dev.oriel;

import java.nio.ByteBuffer;

/**
 * Our end of a {@link ViewerTransport}: the other server tells it what comes in. Any thread, but bytes in their order. No
 * method waits.
 */
public interface ViewerLink {

    /**
     * These bytes have come, a message or a part of one. They are copied before this returns. A viewer that sends faster
     * than it is heard, with two mebibytes waiting, loses its connection.
     */
    void received(ByteBuffer bytes);

    /** The connection has ended. Does nothing the second time, or when we have ended it. */
    void ended();
}
