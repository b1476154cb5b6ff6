package dev.oriel.websocket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Routes} inside somebody else's Netty pipeline: takes the requests below a folder such as {@code "/screen/"} and lets
 * all others pass. It stands directly behind a {@link HttpServerCodec}; when a WebSocket opens, the connection is its own,
 * and all handlers behind it go. One for each connection, on its event loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // of writes and closes whose outcome the channel itself reports
public final class HttpMount extends ChannelInboundHandlerAdapter {

    private static final Logger log = LoggerFactory.getLogger(HttpMount.class);

    private final MountFolder folder;
    private final Routes routes;
    private final WebSocketUpgrade upgrade;
    private HttpRequest current;
    private boolean ended;

    /** @param folder with a slash at both ends; {@code "/"} takes every request */
    public HttpMount(String folder, Routes routes, ListenerSettings settings) {
        this.folder = MountFolder.of(folder);
        this.routes = routes;
        this.upgrade = new WebSocketUpgrade(routes, settings);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        if (ctx.pipeline().get(HttpServerCodec.class) == null) {
            throw new IllegalStateException("a mount needs an HttpServerCodec in front of it: add that one first");
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (current == null && !(message instanceof HttpRequest head && folder.holds(head.uri())) && !ended) {
            ctx.fireChannelRead(message);
            return;
        }
        try {
            if (!ended) {
                take(ctx, message);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void take(ChannelHandlerContext ctx, Object message) {
        if (message instanceof HttpRequest head) {
            current = head;
        }
        if (message instanceof HttpContent content && content.content().isReadable()) {
            end(ctx, Response.text(413, "No request body accepted"));
        } else if (message instanceof LastHttpContent) {
            HttpRequest whole = current;
            current = null;
            answer(ctx, whole);
        }
    }

    private void answer(ChannelHandlerContext ctx, HttpRequest message) {
        try {
            if (message.decoderResult().isFailure()) {
                throw new BadRequestException(message.decoderResult().cause().toString());
            }
            Request request = RequestTarget.request(message);
            String inside = folder.inside(request.path());
            if (inside.isEmpty()) {
                write(ctx, message, folder.redirect());
            } else if (WebSocketUpgrade.isAsked(message)) {
                upgrade.perform(ctx, message, inside, HttpPipeline.mounted(ctx));
            } else {
                write(ctx, message, response(request.withPath(inside)));
            }
        } catch (BadRequestException e) {
            refuse(ctx, Response.text(400, "Bad request"), e.getMessage());
        } catch (UpgradeRefusedException e) {
            refuse(ctx, e.response(), e.getMessage());
        }
    }

    private Response response(Request request) {
        return routes.webSocket(request.path()).isPresent()
                ? WebSocketUpgrade.REQUIRED
                : routes.handler(request.path()).handle(request);
    }

    private void write(ChannelHandlerContext ctx, HttpRequest message, Response response) {
        if (HttpUtil.isKeepAlive(message)) {
            ResponseWriter.writeAndKeep(ctx, response, isHead(message));
        } else {
            end(ctx, response, isHead(message));
        }
    }

    private static boolean isHead(HttpRequest message) {
        return message.method().equals(HttpMethod.HEAD);
    }

    private void refuse(ChannelHandlerContext ctx, Response response, String rule) {
        log.info("{}: refused with {}: {}", ctx.channel().remoteAddress(), response.status(), LogText.clean(rule));
        end(ctx, response);
    }

    private void end(ChannelHandlerContext ctx, Response response) {
        end(ctx, response, false);
    }

    private void end(ChannelHandlerContext ctx, Response response, boolean isHead) {
        ended = true;
        ResponseWriter.writeAndClose(ctx, response, isHead);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (current == null && !ended) {
            ctx.fireExceptionCaught(cause);
        } else {
            log.debug("{}: {}", ctx.channel().remoteAddress(), cause.toString());
            ctx.close();
        }
    }
}
