package dev.oriel.websocket;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The closing handshake of RFC 6455 section 7, whoever starts it: a close frame goes out before the connection ends, the
 * peer's is awaited for a bounded time, and nothing but close frames passes in between. A peer that breaks the framing is
 * told 1002 or 1009 the same way. On the event loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // of writes and closes whose outcome the channel itself reports
final class CloseHandshake extends ChannelDuplexHandler {

    private static final Logger log = LoggerFactory.getLogger(CloseHandshake.class);

    private final Duration timeout;

    /** The write of our close frame; null while open. */
    private ChannelPromise sent;

    private Future<?> deadline;

    CloseHandshake(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof CloseWebSocketFrame frame) {
            onPeerClose(ctx, frame);
        } else if (sent != null) {
            ReferenceCountUtil.release(message);
        } else {
            ctx.fireChannelRead(message);
        }
    }

    private void onPeerClose(ChannelHandlerContext ctx, CloseWebSocketFrame frame) {
        log.debug("{}: peer closes with {}", ctx.channel().remoteAddress(), frame.statusCode());
        if (sent == null) {
            begin(ctx, frame);
        } else {
            frame.release();
        }
        sent.addListener(written -> ctx.close());
    }

    private void begin(ChannelHandlerContext ctx, CloseWebSocketFrame frame) {
        sent = ctx.newPromise();
        deadline = ctx.executor().schedule(() -> ctx.close(), timeout.toNanos(), TimeUnit.NANOSECONDS);
        ctx.channel().config().setAutoRead(true);
        ctx.writeAndFlush(frame, sent);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (sent == null) {
            ctx.write(message, promise);
        } else {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
        }
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (!ctx.channel().isActive()) {
            ctx.close(promise);
            return;
        }
        if (sent == null) {
            begin(ctx, CloseReason.of(ctx.channel()).frame());
        }
        ctx.channel().closeFuture().addListener(closed -> promise.trySuccess());
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (deadline != null) {
            deadline.cancel(false);
        }
        ctx.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof CorruptedWebSocketFrameException broken) {
            log.info("{}: closed: {}", ctx.channel().remoteAddress(), cause.getMessage());
            new CloseReason(broken.closeStatus().code(), broken.closeStatus().reasonText()).putOn(ctx.channel());
            close(ctx, ctx.newPromise());
        } else if (cause instanceof IOException) {
            log.debug("{}: {}", ctx.channel().remoteAddress(), cause.toString());
            ctx.close();
        } else {
            ctx.fireExceptionCaught(cause);
        }
    }
}
