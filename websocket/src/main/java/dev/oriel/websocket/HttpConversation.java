package dev.oriel.websocket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection while it speaks HTTP: takes requests in order, answers each before the next, and hands the connection to
 * {@link WebSocketUpgrade} when asked to. A peer that breaks a rule gets one answer, one log line and the end. On the event
 * loop of the connection.
 *
 * <pre>
 *   HEAD ── head ──> BODY ── empty end ──> answer, HEAD again
 *     \                \
 *      +-- bad head ----+-- body ──> answer, ENDED ── linger ──> closed
 * </pre>
 */
@SuppressWarnings("FutureReturnValueIgnored") // of writes and closes whose outcome the channel itself reports
final class HttpConversation extends ChannelInboundHandlerAdapter {

    private static final Logger log = LoggerFactory.getLogger(HttpConversation.class);

    private enum Phase {
        HEAD,
        BODY,
        ENDED
    }

    private final Routes routes;
    private final WebSocketUpgrade upgrade;
    private final HeadDeadline deadline;
    private Phase phase = Phase.HEAD;
    private HttpRequest current;
    private boolean isHead;

    HttpConversation(Routes routes, WebSocketUpgrade upgrade, HeadDeadline deadline) {
        this.routes = routes;
        this.upgrade = upgrade;
        this.deadline = deadline;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        try {
            if (phase == Phase.HEAD && message instanceof HttpRequest head) {
                onHead(ctx, head);
            } else if (phase == Phase.BODY && message instanceof HttpContent content) {
                onContent(ctx, content);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void onHead(ChannelHandlerContext ctx, HttpRequest head) {
        deadline.onHeadComplete();
        isHead = head.method().equals(HttpMethod.HEAD);
        if (head.decoderResult().isFailure()) {
            refuse(
                    ctx,
                    undecodable(head.decoderResult().cause()),
                    head.decoderResult().cause().toString());
        } else if (head.protocolVersion().majorVersion() != HttpVersion.HTTP_1_1.majorVersion()) {
            refuse(
                    ctx,
                    Response.text(505, "HTTP version not supported"),
                    head.protocolVersion().text());
        } else if (HttpUtil.isTransferEncodingChunked(head) || HttpUtil.getContentLength(head, 0L) > 0) {
            refuse(ctx, Response.text(413, "No request body accepted"), "request body");
        } else {
            current = head;
            phase = Phase.BODY;
        }
    }

    private static Response undecodable(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return Response.text(414, "Request line too long");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return Response.text(431, "Request headers too large");
        }
        return Response.text(400, "Bad request");
    }

    private void onContent(ChannelHandlerContext ctx, HttpContent content) {
        if (content.decoderResult().isFailure() || content.content().isReadable()) {
            refuse(ctx, Response.text(400, "Bad request"), "unexpected request body");
        } else if (content instanceof LastHttpContent) {
            phase = Phase.HEAD;
            answer(ctx, current);
        }
    }

    private void answer(ChannelHandlerContext ctx, HttpRequest message) {
        Request request;
        try {
            request = RequestTarget.request(message);
        } catch (BadRequestException e) {
            refuse(ctx, Response.text(400, "Bad request"), e.getMessage());
            return;
        }
        if (WebSocketUpgrade.isAsked(message)) {
            upgrade(ctx, message, request.path());
            return;
        }
        Response response = response(request);
        log.debug("{}: {} for {}", ctx.channel().remoteAddress(), response.status(), LogText.clean(message.uri()));
        if (HttpUtil.isKeepAlive(message)) {
            ResponseWriter.writeAndKeep(ctx, response, isHead);
        } else {
            end(ctx, response);
        }
    }

    private Response response(Request request) {
        try {
            return routes.webSocket(request.path()).isPresent()
                    ? WebSocketUpgrade.REQUIRED
                    : routes.handler(request.path()).handle(request);
        } catch (RuntimeException e) {
            log.error("handler of {} failed", LogText.clean(request.path()), e);
            return Response.text(500, "Internal error");
        }
    }

    private void upgrade(ChannelHandlerContext ctx, HttpRequest message, String path) {
        try {
            upgrade.perform(ctx, message, path, HttpPipeline.OWN);
        } catch (UpgradeRefusedException e) {
            refuse(ctx, e.response(), e.getMessage());
        } catch (RuntimeException e) {
            log.error("WebSocket handler for {} could not be made", path, e);
            end(ctx, Response.text(500, "Internal error"));
        }
    }

    private void refuse(ChannelHandlerContext ctx, Response response, String rule) {
        log.info("{}: refused with {}: {}", ctx.channel().remoteAddress(), response.status(), LogText.clean(rule));
        end(ctx, response);
    }

    private void end(ChannelHandlerContext ctx, Response response) {
        phase = Phase.ENDED;
        ResponseWriter.writeAndClose(ctx, response, isHead);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == HeadDeadline.Expired.INCOMPLETE && phase != Phase.ENDED) {
            refuse(ctx, Response.text(408, "Request took too long"), "request head not complete in time");
        } else if (event == HeadDeadline.Expired.SILENT) {
            log.info("{}: closed, no request in time", ctx.channel().remoteAddress());
            ctx.close();
        } else if (event instanceof IdleStateEvent) {
            log.debug("{}: closed, idle", ctx.channel().remoteAddress());
            ctx.close();
        } else {
            ctx.fireUserEventTriggered(event);
        }
    }

    /** A peer that pipelines requests without reading the answers is not read from either. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        ctx.channel().config().setAutoRead(ctx.channel().isWritable());
        ctx.fireChannelWritabilityChanged();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof IOException) {
            log.debug("{}: {}", ctx.channel().remoteAddress(), cause.toString());
        } else {
            log.error("{}: HTTP connection failed", ctx.channel().remoteAddress(), cause);
        }
        ctx.close();
    }
}
