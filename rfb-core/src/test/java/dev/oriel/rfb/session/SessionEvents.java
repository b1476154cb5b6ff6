package dev.oriel.rfb.session;

import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is said of sessions: "opened", "joined", "closing: reason", "ended". */
final class SessionEvents implements SessionListener {

    final List<String> events = new ArrayList<>();

    @Override
    public void opened(Channel channel, RfbSession session) {
        events.add("opened");
    }

    @Override
    public void joined(Channel channel) {
        events.add("joined");
    }

    @Override
    public void closing(Channel channel, String reason) {
        events.add("closing: " + reason);
    }

    @Override
    public void ended(Channel channel) {
        events.add("ended");
    }
}
