package dev.oriel.x11.xcb;

import java.io.IOException;

/** The X server answered a request with an error; the connection is as good as before. */
public final class RequestFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    public RequestFailedException(String message) {
        super(message);
    }
}
