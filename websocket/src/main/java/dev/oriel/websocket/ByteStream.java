package dev.oriel.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The border between frames and the application's bytes. Frames come in as bytes as soon as each is whole, whether message
 * or fragment; each buffer that goes out becomes one binary message around the same memory, and the application's promise
 * is the one that the last byte completes. On the event loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // of writes and closes whose outcome the channel itself reports
final class ByteStream extends ChannelDuplexHandler {

    private static final Logger log = LoggerFactory.getLogger(ByteStream.class);

    /** RFC 6455 section 7.4.1. */
    private static final CloseReason UNSUPPORTED_DATA = new CloseReason(1003, "binary frames only");

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!(message instanceof WebSocketFrame frame)) {
            ctx.fireChannelRead(message);
            return;
        }
        if (frame instanceof TextWebSocketFrame) {
            frame.release();
            log.info("{}: closed: text frame", ctx.channel().remoteAddress());
            UNSUPPORTED_DATA.putOn(ctx.channel());
            ctx.close();
        } else if (frame.content().isReadable()) {
            ctx.fireChannelRead(frame.content());
        } else {
            frame.release();
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (!(message instanceof ByteBuf bytes)) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new UnsupportedOperationException("only ByteBuf can be written, not " + message));
        } else if (bytes.isReadable()) {
            ctx.write(new BinaryWebSocketFrame(bytes), promise);
        } else {
            ctx.write(bytes, promise);
        }
    }
}
