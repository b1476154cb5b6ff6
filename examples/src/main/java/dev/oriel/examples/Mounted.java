package dev.oriel.examples;

import dev.oriel.OrielServer;
import dev.oriel.VirtualFramebuffer;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
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
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * A web application on Netty that has a screen under one of its paths: the same port, the same event loops, one handler. The
 * constructing thread draws.
 */
final class Mounted implements Example {

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final OrielServer server;
    private final int port;

    Mounted() throws IOException {
        VirtualFramebuffer screen = VirtualFramebuffer.of("Mounted", 320, 200);
        server = OrielServer.builder()
                .display(screen)
                .withoutPassword()
                .withoutHttp()
                .eventLoops(loops)
                .start();
        screen.paint(graphics -> graphics.drawString("inside another application", 20, 40));
        Channel listening = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        server.mount("/screen/"),
                                        new HttpObjectAggregator(64 * 1024),
                                        new FrontPage());
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .syncUninterruptibly()
                .channel();
        port = ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** All the application there is. */
    private static final class FrontPage extends SimpleChannelInboundHandler<FullHttpRequest> {

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // the browser sees what comes of it
        protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
            ByteBuf page = Unpooled.copiedBuffer("<a href=\"screen/\">to the screen</a>", StandardCharsets.UTF_8);
            FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, page);
            response.headers().set(HttpHeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, page.readableBytes());
            ctx.writeAndFlush(response);
        }
    }

    @Override
    public OrielServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    }

    @Override
    public String toString() {
        return "http://127.0.0.1:" + port + "/";
    }
}
