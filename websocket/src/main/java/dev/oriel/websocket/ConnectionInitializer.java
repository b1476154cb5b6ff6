package dev.oriel.websocket;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts a new connection and gives it the HTTP pipeline, or the answer 503 when there are too many. On event loops. */
@SuppressWarnings("FutureReturnValueIgnored") // of writes and closes whose outcome the channel itself reports
final class ConnectionInitializer extends ChannelInitializer<Channel> {

    private static final Logger log = LoggerFactory.getLogger(ConnectionInitializer.class);

    private final ChannelGroup connections;
    private final Routes routes;
    private final WebSocketUpgrade upgrade;
    private final HttpLimits limits;

    /** Whether the current shortage has had its log line. */
    private final AtomicBoolean isFull = new AtomicBoolean();

    ConnectionInitializer(ChannelGroup connections, Routes routes, ListenerSettings settings) {
        this.connections = connections;
        this.routes = routes;
        this.upgrade = new WebSocketUpgrade(routes, settings);
        this.limits = settings.http();
    }

    @Override
    protected void initChannel(Channel channel) {
        connections.add(channel);
        if (connections.size() > limits.maxConnections()) {
            if (!isFull.getAndSet(true)) {
                log.info("{}: refused, {} connections", channel.remoteAddress(), limits.maxConnections());
            }
            channel.pipeline().addLast(new HttpResponseEncoder(), new Refusal());
            return;
        }
        isFull.set(false);
        HeadDeadline deadline = new HeadDeadline(limits.headTimeout());
        channel.pipeline()
                .addLast(
                        new IdleStateHandler(true, 0, 0, limits.idleTimeout().toNanos(), TimeUnit.NANOSECONDS),
                        deadline,
                        new HttpRequestDecoder(new HttpDecoderConfig()
                                .setMaxInitialLineLength(HttpLimits.MAX_REQUEST_LINE_BYTES)
                                .setMaxHeaderSize(limits.maxHeaderBytes())),
                        new HttpResponseEncoder(),
                        new HttpConversation(routes, upgrade, deadline));
    }

    /** Says that there is no room, and goes. */
    private static final class Refusal extends ChannelInboundHandlerAdapter {

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            ctx.writeAndFlush(ResponseWriter.message(Response.text(503, "Too many connections"), false, false))
                    .addListener(written -> ctx.close());
        }
    }
}
