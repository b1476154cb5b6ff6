package dev.oriel.websocket;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;

/**
 * Why a WebSocket is closed, as the peer will read it: a status code of RFC 6455 section 7.4 and at most 123 bytes of text.
 * Put on the channel before closing it; the first reason stays.
 */
public record CloseReason(int code, String text) {

    private static final AttributeKey<CloseReason> KEY = AttributeKey.valueOf(CloseReason.class, "reason");

    /** A control frame holds 125 bytes, two of which are the code (RFC 6455 section 5.5). */
    private static final int MAX_TEXT_BYTES = 123;

    /** 3000 to 3999 are registered, 4000 to 4999 private (RFC 6455 section 7.4.2). */
    private static final int MAX_CODE = 4999;

    static final CloseReason NORMAL = new CloseReason(1000, "");
    static final CloseReason GOING_AWAY = new CloseReason(1001, "server stops");
    static final CloseReason INTERNAL_ERROR = new CloseReason(1011, "internal error");

    public CloseReason {
        if (code > MAX_CODE || !WebSocketCloseStatus.isValidStatusCode(code)) {
            throw new IllegalArgumentException("close code " + code + " may not be sent");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_TEXT_BYTES) {
            throw new IllegalArgumentException("close text above " + MAX_TEXT_BYTES + " bytes: " + text);
        }
    }

    /** Thread-safe. */
    public void putOn(Channel channel) {
        channel.attr(KEY).setIfAbsent(this);
    }

    /** What was put on the channel, otherwise the normal end, code 1000. */
    public static CloseReason of(Channel channel) {
        CloseReason reason = channel.attr(KEY).get();
        return reason == null ? NORMAL : reason;
    }

    CloseWebSocketFrame frame() {
        return new CloseWebSocketFrame(code, text);
    }
}
