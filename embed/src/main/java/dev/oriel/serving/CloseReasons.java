package dev.oriel.serving;

import dev.oriel.rfb.session.SessionListener;
import dev.oriel.websocket.CloseReason;
import io.netty.channel.Channel;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Tells browsers why the server closes them; viewers on TCP have no words for it. Any thread. */
public final class CloseReasons implements SessionListener {

    /** RFC 6455 section 7.4: the server ends the conversation for a reason of its own. */
    private static final int POLICY = 1008;

    private static final int MAX_REASON_BYTES = 123;

    @Override
    public void closing(Channel channel, String reason) {
        new CloseReason(POLICY, fit(reason)).putOn(channel);
    }

    /** As many whole characters as a close frame holds. */
    private static String fit(String reason) {
        ByteBuffer bytes = ByteBuffer.allocate(MAX_REASON_BYTES);
        CharBuffer characters = CharBuffer.wrap(reason);
        StandardCharsets.UTF_8.newEncoder().encode(characters, bytes, true);
        return reason.substring(0, characters.position());
    }
}
