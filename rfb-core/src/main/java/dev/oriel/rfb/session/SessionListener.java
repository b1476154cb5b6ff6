package dev.oriel.rfb.session;

import io.netty.channel.Channel;

/** Hears of sessions; on their event loops. */
public interface SessionListener {

    /** A connection is there; nothing has been said yet. {@code session} can be told to {@link RfbSession#disconnect}. */
    default void opened(Channel channel, RfbSession session) {}

    /** A viewer is in normal operation. */
    default void joined(Channel channel) {}

    /** The server is about to close this session for this reason: a transport that can tell the peer takes it from here. */
    default void closing(Channel channel, String reason) {}

    /** The session is over. Once for each session that was opened, whether it ever joined or not. */
    default void ended(Channel channel) {}
}
