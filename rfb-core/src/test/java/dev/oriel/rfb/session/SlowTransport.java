package dev.oriel.rfb.session;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Queue;

/** A transport that takes writes when it is told to, and counts flushes. Closing fails what it has not taken. */
@SuppressWarnings("FutureReturnValueIgnored") // of writes and closes whose promise the caller holds
final class SlowTransport extends ChannelOutboundHandlerAdapter {

    private record Write(Object message, ChannelPromise promise) {}

    private final Queue<Write> waiting = new ArrayDeque<>();
    private ChannelHandlerContext ctx;
    boolean isSlow;
    int flushes;

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        ctx = context;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (isSlow) {
            waiting.add(new Write(message, promise));
        } else {
            context.write(message, promise);
        }
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        flushes++;
        context.flush();
    }

    /** Takes the oldest write. */
    void takeOne() {
        Write write = waiting.remove();
        ctx.writeAndFlush(write.message(), write.promise());
    }

    /** The oldest write fails as on a broken connection. */
    void failOne() {
        Write write = waiting.remove();
        ReferenceCountUtil.release(write.message());
        write.promise().setFailure(new IOException("broken pipe"));
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        while (!waiting.isEmpty()) {
            Write write = waiting.remove();
            ReferenceCountUtil.release(write.message());
            write.promise().setFailure(new ClosedChannelException());
        }
        context.close(promise);
    }
}
