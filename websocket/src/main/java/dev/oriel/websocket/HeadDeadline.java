package dev.oriel.websocket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the time between the first byte of a request (or the start of the connection) and the end of its head, however
 * the bytes trickle in. Stands in front of the codec and fires a user event when time is up.
 */
final class HeadDeadline extends ChannelInboundHandlerAdapter {

    /** The user event: whether any byte of the request had come. */
    enum Expired {
        SILENT,
        INCOMPLETE
    }

    private final Duration timeout;
    private Future<?> timer;
    private boolean hasBytes;

    HeadDeadline(Duration timeout) {
        this.timeout = timeout;
    }

    /** The head is complete; the next byte starts the next one. */
    void onHeadComplete() {
        hasBytes = false;
        cancel();
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        arm(ctx);
        ctx.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        hasBytes = true;
        arm(ctx);
        ctx.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        cancel();
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        cancel();
    }

    private void arm(ChannelHandlerContext ctx) {
        if (timer == null) {
            timer = ctx.executor().schedule(() -> expire(ctx), timeout.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void expire(ChannelHandlerContext ctx) {
        ctx.fireUserEventTriggered(hasBytes ? Expired.INCOMPLETE : Expired.SILENT);
    }

    private void cancel() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
