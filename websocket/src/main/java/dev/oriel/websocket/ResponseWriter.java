package dev.oriel.websocket;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Puts a {@link Response} on the wire with the headers that every answer carries. On the event loop. */
@SuppressWarnings("FutureReturnValueIgnored") // of writes and closes whose outcome the channel itself reports
final class ResponseWriter {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; connect-src 'self' ws: wss:; "
            + "img-src 'self' blob: data:; style-src 'self'; worker-src 'self' blob:; frame-ancestors 'self'";

    /** What browsers are told of every answer of ours. */
    static final Map<String, String> SECURITY_HEADERS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Embedder-Policy", "require-corp",
            "Cross-Origin-Resource-Policy", "same-origin");

    /** After the last answer the peer's remaining bytes are read and dropped for this long, or a reset could eat it. */
    private static final int LINGER_MILLIS = 1000;

    private ResponseWriter() {}

    static void writeAndKeep(ChannelHandlerContext ctx, Response response, boolean isHead) {
        ctx.writeAndFlush(message(response, isHead, true));
    }

    /** Ends the connection after the answer; the caller drops what still arrives. */
    static void writeAndClose(ChannelHandlerContext ctx, Response response, boolean isHead) {
        ctx.writeAndFlush(message(response, isHead, false)).addListener(written -> {
            if (written.isSuccess() && ctx.channel() instanceof DuplexChannel duplex) {
                ChannelFuture shutDown = duplex.shutdownOutput();
                shutDown.addListener(
                        done -> ctx.executor().schedule(() -> ctx.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS));
            } else {
                ctx.close();
            }
        });
    }

    /** The answer to a HEAD request has the length of a body, but none. */
    static FullHttpResponse message(Response response, boolean isHead, boolean keepAlive) {
        FullHttpResponse message = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(response.status()),
                isHead ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(response.body()));
        HttpHeaders headers = message.headers();
        SECURITY_HEADERS.forEach(headers::set);
        response.headers().forEach(headers::set);
        if (response.status() != 304 && response.status() != 204) {
            headers.set("Content-Length", response.body().length);
        }
        headers.set("Connection", keepAlive ? "keep-alive" : "close");
        return message;
    }
}
