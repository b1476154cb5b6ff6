package dev.oriel.websocket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands behind the application's handlers: what they let pass as an exception ends this connection with code 1011. */
@SuppressWarnings("FutureReturnValueIgnored") // of writes and closes whose outcome the channel itself reports
final class LastResort extends ChannelInboundHandlerAdapter {

    private static final Logger log = LoggerFactory.getLogger(LastResort.class);

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof IOException) {
            log.debug("{}: {}", ctx.channel().remoteAddress(), cause.toString());
        } else {
            log.error("{}: WebSocket connection failed", ctx.channel().remoteAddress(), cause);
            CloseReason.INTERNAL_ERROR.putOn(ctx.channel());
        }
        ctx.close();
    }
}
