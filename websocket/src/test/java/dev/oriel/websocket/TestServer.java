package dev.oriel.websocket;

import io.netty.channel.ChannelHandler;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A listener on a free loopback port with its own event loops, static files of the tests and one WebSocket. */
final class TestServer implements AutoCloseable {

    static final HttpLimits PATIENT_HTTP =
            new HttpLimits(400, 16 * 1024, Duration.ofSeconds(60), Duration.ofSeconds(60));

    static final WebSocketLimits PATIENT_WEB_SOCKET =
            new WebSocketLimits(1024 * 1024, Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ofSeconds(5));

    static final ListenerSettings PATIENT =
            ListenerSettings.DEFAULT.withHttp(PATIENT_HTTP).withWebSocket(PATIENT_WEB_SOCKET);

    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private final HttpListener listener;

    TestServer(ListenerSettings settings, Supplier<? extends ChannelHandler> application) {
        Routes routes = Routes.builder()
                .staticFiles(TestServer.class.getClassLoader(), "test-web/")
                .webSocket("/websockify", application)
                .http("/healthz", request -> Response.json(200, "{\"query\":\"" + request.query() + "\"}"))
                .http("/broken", request -> {
                    throw new IllegalStateException("handler broken on purpose");
                })
                .build();
        try {
            listener = HttpListener.start(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), group, routes, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestServer echoing() {
        return new TestServer(PATIENT, EchoHandler::new);
    }

    HttpListener listener() {
        return listener;
    }

    int port() {
        return listener.port();
    }

    URI http(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    URI webSocket() {
        return URI.create("ws://127.0.0.1:" + port() + "/websockify");
    }

    RawPeer connect() {
        return new RawPeer(port());
    }

    @Override
    public void close() {
        listener.close();
        group.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly(10, TimeUnit.SECONDS);
    }
}
