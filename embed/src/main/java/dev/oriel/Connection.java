package dev.oriel;

import dev.oriel.rfb.session.RfbSession;
import dev.oriel.rfb.session.SessionListener;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;

/** One connection to a display as the program sees it, once it is a viewer. On its event loop; the viewer's part any thread. */
final class Connection implements SessionListener, ConnectedViewer {

    private final Audience audience;
    private final String display;
    private final long id;
    private volatile RfbSession session;
    private volatile String account = "";
    private volatile String address = "";
    private boolean isViewer;

    Connection(Audience audience, String display) {
        this.audience = audience;
        this.display = display;
        this.id = audience.nextId();
    }

    /** Before it has joined. */
    void loggedIn(String name) {
        account = name;
    }

    @Override
    public void opened(Channel channel, RfbSession opened) {
        session = opened;
        address = channel.remoteAddress() instanceof InetSocketAddress remote
                ? remote.getHostString()
                : String.valueOf(channel.remoteAddress());
        audience.registry().opened(channel, opened);
    }

    @Override
    public void joined(Channel channel) {
        isViewer = true;
        audience.registry().joined(channel);
        audience.joined(this);
    }

    @Override
    public void closing(Channel channel, String reason) {
        audience.registry().closing(channel, reason);
    }

    @Override
    public void ended(Channel channel) {
        audience.registry().ended(channel);
        if (isViewer) {
            audience.left(this);
        }
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public String display() {
        return display;
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void disconnect(String reason) {
        session.disconnect(reason);
    }

    @Override
    public String toString() {
        return "viewer " + id + " of " + display + " from " + address;
    }
}
