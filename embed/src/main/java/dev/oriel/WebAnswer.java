package dev.oriel;

import java.util.Map;

/** What a web server other than ours is to answer. Immutable, as long as nobody changes the body. Any thread. */
public final class WebAnswer {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    WebAnswer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** The status code of HTTP, such as 200. */
    public int status() {
        return status;
    }

    /** All headers but the length of the body. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Shared by all answers for this file: to be sent, not to be changed. Empty if there is none. */
    public byte[] body() {
        return body;
    }
}
