package dev.oriel.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ping and pong (RFC 6455 sections 5.5.2 and 5.5.3): answers the peer's pings, sends its own, and closes when the peer has
 * given no sign of life for too long. A sign of life is any byte received, and the peer taking bytes we had to hold back; while
 * the application does not read, nobody can tell.
 * However many pings arrive, at most one pong waits besides the one being written. On the event loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // of writes and closes whose outcome the channel itself reports
final class Heartbeat extends ChannelInboundHandlerAdapter {

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

    private final long pingNanos;
    private final long silenceNanos;
    private Future<?> timer;
    private long lastSignNanos;
    private ChannelFuture ping;
    private boolean isPongInFlight;

    /** Payload of the latest ping not yet answered; null if there is none. */
    private ByteBuf nextPong;

    Heartbeat(Duration pingInterval, Duration silenceTimeout) {
        this.pingNanos = pingInterval.toNanos();
        this.silenceNanos = silenceTimeout.toNanos();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        ping = ctx.newSucceededFuture();
        onSign(ctx);
        schedule(ctx, pingNanos);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof PingWebSocketFrame frame) {
            onPing(ctx, frame.content());
        } else if (message instanceof PongWebSocketFrame) {
            ReferenceCountUtil.release(message);
        } else {
            ctx.fireChannelRead(message);
        }
    }

    /** Comes after every read, also of a frame's part. */
    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        onSign(ctx);
        ctx.fireChannelReadComplete();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (ctx.channel().isWritable()) {
            onSign(ctx);
        }
        ctx.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        timer.cancel(false);
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        timer.cancel(false);
    }

    private void onSign(ChannelHandlerContext ctx) {
        lastSignNanos = ctx.executor().ticker().nanoTime();
    }

    private void schedule(ChannelHandlerContext ctx, long delayNanos) {
        timer = ctx.executor().schedule(() -> tick(ctx), delayNanos, TimeUnit.NANOSECONDS);
    }

    private void tick(ChannelHandlerContext ctx) {
        if (!ctx.channel().config().isAutoRead()) {
            onSign(ctx);
        }
        long silentNanos = ctx.executor().ticker().nanoTime() - lastSignNanos;
        if (silentNanos >= silenceNanos) {
            log.info(
                    "{}: closed: silent for {} s",
                    ctx.channel().remoteAddress(),
                    TimeUnit.NANOSECONDS.toSeconds(silentNanos));
            ctx.close();
            return;
        }
        if (ping.isDone()) {
            ping = ctx.writeAndFlush(new PingWebSocketFrame());
        }
        schedule(ctx, Math.min(pingNanos, silenceNanos - silentNanos));
    }

    private void onPing(ChannelHandlerContext ctx, ByteBuf payload) {
        if (isPongInFlight) {
            ReferenceCountUtil.release(nextPong);
            nextPong = payload;
        } else {
            sendPong(ctx, payload);
        }
    }

    private void sendPong(ChannelHandlerContext ctx, ByteBuf payload) {
        isPongInFlight = true;
        ctx.writeAndFlush(new PongWebSocketFrame(payload)).addListener(written -> {
            isPongInFlight = false;
            if (nextPong != null) {
                ByteBuf next = nextPong;
                nextPong = null;
                sendPong(ctx, next);
            }
        });
    }
}
