package dev.oriel.websocket;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The opening handshake of RFC 6455 section 4.2, and the change of the pipeline from HTTP to a byte channel. Shared by all
 * connections.
 */
@SuppressWarnings("FutureReturnValueIgnored") // of writes and closes whose outcome the channel itself reports
final class WebSocketUpgrade {

    /** The answer to a plain request at a WebSocket's path. */
    static final Response REQUIRED = Response.text(426, "WebSocket expected")
            .withHeader("Upgrade", "websocket")
            .withHeader("Sec-WebSocket-Version", "13");

    /** RFC 6455 section 1.3. */
    private static final String ACCEPT_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /** RFC 6455 section 4.1. */
    private static final int KEY_BYTES = 16;

    private static final String SUBPROTOCOL = "binary";

    private final Routes routes;
    private final OriginPolicy origins;
    private final WebSocketLimits limits;
    private final WebSocketDecoderConfig decoderConfig;

    WebSocketUpgrade(Routes routes, ListenerSettings settings) {
        this.routes = routes;
        this.origins = new OriginPolicy(settings.allowedOrigins(), settings.trustsNames());
        this.limits = settings.webSocket();
        this.decoderConfig = WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(limits.maxFrameBytes())
                .expectMaskedFrames(true)
                .allowMaskMismatch(false)
                .allowExtensions(false)
                .closeOnProtocolViolation(false)
                .withUTF8Validator(false)
                .build();
    }

    static boolean isAsked(HttpRequest message) {
        return message.headers().containsValue("Upgrade", "websocket", true)
                && message.headers().containsValue("Connection", "upgrade", true);
    }

    /**
     * Answers 101 and puts the application's handler in charge. Throws {@link UpgradeRefusedException}, having written
     * nothing, when a rule is broken.
     */
    void perform(ChannelHandlerContext ctx, HttpRequest message, String path, HttpPipeline http) {
        var supplier = routes.webSocket(path)
                .orElseThrow(
                        () -> new UpgradeRefusedException(Response.text(404, "Not found"), "no WebSocket at " + path));
        check(message);
        ChannelHandler application = supplier.get();
        ctx.writeAndFlush(switchingProtocols(message.headers()));
        install(ctx, application, http);
    }

    private void check(HttpRequest message) {
        HttpHeaders headers = message.headers();
        String host = headers.get("Host", "");
        if (!origins.allows(headers.getAll("Origin"), host)) {
            throw new UpgradeRefusedException(
                    Response.text(403, "Forbidden"), "foreign Origin " + headers.getAll("Origin") + " at Host " + host);
        }
        String version = headers.get("Sec-WebSocket-Version", "");
        if (!version.trim().equals("13")) {
            throw new UpgradeRefusedException(REQUIRED, "WebSocket version " + version);
        }
        boolean isGet = message.method().equals(HttpMethod.GET)
                && message.protocolVersion().equals(HttpVersion.HTTP_1_1);
        if (!isGet || !isKey(headers.get("Sec-WebSocket-Key", ""))) {
            throw new UpgradeRefusedException(
                    Response.text(400, "Bad request"), "WebSocket handshake without GET or key");
        }
    }

    private static boolean isKey(String key) {
        try {
            return Base64.getDecoder().decode(key.trim()).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static FullHttpResponse switchingProtocols(HttpHeaders request) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.SWITCHING_PROTOCOLS, Unpooled.EMPTY_BUFFER);
        response.headers()
                .set("Upgrade", "websocket")
                .set("Connection", "Upgrade")
                .set(
                        "Sec-WebSocket-Accept",
                        accept(request.get("Sec-WebSocket-Key").trim()));
        if (request.containsValue("Sec-WebSocket-Protocol", SUBPROTOCOL, false)) {
            response.headers().set("Sec-WebSocket-Protocol", SUBPROTOCOL);
        }
        return response;
    }

    private static String accept(String key) {
        try {
            byte[] seed = (key + ACCEPT_GUID).getBytes(StandardCharsets.US_ASCII);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(seed));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    /**
     * The encoder of HTTP goes before the application may speak, its decoder last of all: what the peer sent early then runs
     * into an application that knows it is active.
     */
    private void install(ChannelHandlerContext ctx, ChannelHandler application, HttpPipeline http) {
        ChannelPipeline pipeline = ctx.pipeline();
        http.begin(pipeline);
        ByteStream bytes = new ByteStream();
        pipeline.addLast(
                new WebSocket13FrameDecoder(decoderConfig),
                new WebSocket13FrameEncoder(false),
                new CloseHandshake(limits.closeTimeout()),
                new Heartbeat(limits.pingInterval(), limits.silenceTimeout()),
                bytes);
        pipeline.addLast(application);
        pipeline.addLast(new LastResort());
        http.stopWriting(pipeline);
        ctx.channel().config().setAutoRead(true);
        pipeline.context(bytes).fireChannelActive();
        http.stopReading(pipeline);
    }
}
