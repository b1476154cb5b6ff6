package dev.oriel.x11.xcb;

import java.io.IOException;

/** There is no X server at the other end, or none any more; the connection can only be closed. */
public final class ConnectionLostException extends IOException {

    private static final long serialVersionUID = 1L;

    public ConnectionLostException(String message) {
        super(message);
    }
}
