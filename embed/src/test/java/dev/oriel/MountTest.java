package dev.oriel;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Netty application of somebody else's, with an aggregator and a handler of its own, in which displays are mounted. */
class MountTest {

    private static final int SECONDS = 20;

    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final HttpClient client = HttpClient.newHttpClient();
    private OrielServer oriel;
    private int port;

    @BeforeEach
    void start() throws Exception {
        oriel = OrielServer.builder()
                .display(VirtualFramebuffer.of("Mounted", 100, 100))
                .withoutPassword()
                .withoutHttp()
                .eventLoops(group)
                .start();
        Channel server = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        oriel.mount("/screen/"),
                                        new HttpObjectAggregator(1000),
                                        new Hello());
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .syncUninterruptibly()
                .channel();
        port = ((InetSocketAddress) server.localAddress()).getPort();
    }

    @AfterEach
    void stop() {
        oriel.close();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the client sees what comes of it
    private static final class Hello extends SimpleChannelInboundHandler<FullHttpRequest> {

        @Override
        protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
            DefaultFullHttpResponse response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1,
                    HttpResponseStatus.OK,
                    Unpooled.copiedBuffer("application " + request.uri(), StandardCharsets.US_ASCII));
            response.headers()
                    .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
            ctx.writeAndFlush(response, ctx.voidPromise());
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void leavesTheApplicationItsOwnPaths() throws Exception {
        assertThat(get("/").body()).isEqualTo("application /");
        assertThat(get("/screenshot").body()).isEqualTo("application /screenshot");
        assertThat(get("/screen/").body()).contains("main.js");
        assertThat(get("/screen/status").body()).contains("\"viewers\"");
        assertThat(get("/screen").headers().firstValue("Location")).hasValue("screen/");
        assertThat(get("/screen/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/after").body()).isEqualTo("application /after");
    }

    @Test
    void speaksRfbOverAWebSocket() throws Exception {
        CompletableFuture<String> banner = new CompletableFuture<>();
        WebSocket.Listener listener = new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
                banner.complete(StandardCharsets.US_ASCII.decode(data).toString());
                return WebSocket.Listener.super.onBinary(socket, data, last);
            }
        };
        WebSocket socket = client.newWebSocketBuilder()
                .subprotocols("binary")
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/screen/websockify"), listener)
                .get(SECONDS, TimeUnit.SECONDS);
        assertThat(banner.get(SECONDS, TimeUnit.SECONDS)).isEqualTo("RFB 003.008\n");
        socket.abort();
    }
}
