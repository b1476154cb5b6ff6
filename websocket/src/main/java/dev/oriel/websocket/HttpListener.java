package dev.oriel.websocket;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A listening port that speaks HTTP and WebSocket. Started and closed from any thread but an event loop; the event loop
 * group stays the caller's.
 */
public final class HttpListener implements AutoCloseable {

    /** A channel turns unwritable above the high mark and writable again below the low one; little, so as not to queue. */
    private static final WriteBufferWaterMark WATER_MARK = new WriteBufferWaterMark(64 * 1024, 256 * 1024);

    private static final int BACKLOG = 128;

    private final Channel server;
    private final ChannelGroup connections;
    private final Duration closeTimeout;

    private HttpListener(Channel server, ChannelGroup connections, Duration closeTimeout) {
        this.server = server;
        this.connections = connections;
        this.closeTimeout = closeTimeout;
    }

    /**
     * Listens at the address, port 0 meaning any free one, with event loops that drive NIO. The exception names the address
     * and why it cannot be had.
     */
    public static HttpListener start(
            InetSocketAddress address, EventLoopGroup group, Routes routes, ListenerSettings settings)
            throws IOException {
        if (address.isUnresolved()) {
            throw new IOException("cannot listen on " + address + ": unknown host");
        }
        ChannelGroup connections = new DefaultChannelGroup(group.next(), true);
        ChannelFuture bound = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
                .childHandler(new ConnectionInitializer(connections, routes, settings))
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException(
                    "cannot listen on " + address + ": " + bound.cause().getMessage(), bound.cause());
        }
        return new HttpListener(
                bound.channel(), connections, settings.webSocket().closeTimeout());
    }

    /** Where it listens, with the real port. */
    public InetSocketAddress address() {
        return (InetSocketAddress) server.localAddress();
    }

    public int port() {
        return address().getPort();
    }

    /** Connections now open, whatever they speak. */
    public int connectionCount() {
        return connections.size();
    }

    /**
     * Stops listening, tells every WebSocket 1001, and returns when all connections are closed, which the close timeout
     * bounds. A second call does nothing.
     */
    @Override
    public void close() {
        server.close().awaitUninterruptibly();
        connections.forEach(CloseReason.GOING_AWAY::putOn);
        connections.close().awaitUninterruptibly(closeTimeout.toMillis() + 1000, TimeUnit.MILLISECONDS);
    }
}
