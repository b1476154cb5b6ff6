package dev.oriel.server;

import dev.oriel.encoders.StandardEncoders;
import dev.oriel.rfb.encode.EncoderPool;
import dev.oriel.rfb.security.LoginThrottle;
import dev.oriel.rfb.security.NoSecurity;
import dev.oriel.rfb.security.SecurityType;
import dev.oriel.rfb.security.VncAuth;
import dev.oriel.rfb.session.ConnectionLimits;
import dev.oriel.rfb.session.RfbSession;
import dev.oriel.rfb.session.SessionPorts;
import dev.oriel.rfb.session.SessionRegistry;
import dev.oriel.rfb.session.SessionSettings;
import dev.oriel.rfb.update.FrameLoopSettings;
import dev.oriel.server.display.DisplayHost;
import dev.oriel.server.options.NetworkOptions;
import dev.oriel.server.options.PortChoice;
import dev.oriel.server.options.ServerOptions;
import dev.oriel.server.runtime.ExitCode;
import dev.oriel.server.runtime.Password;
import dev.oriel.server.runtime.StartFailure;
import dev.oriel.serving.CloseReasons;
import dev.oriel.serving.RfbListener;
import dev.oriel.serving.StatusPage;
import dev.oriel.websocket.HttpListener;
import dev.oriel.websocket.ListenerSettings;
import dev.oriel.websocket.Routes;
import dev.oriel.x11.pixels.NativeMemoryCompare;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The composition root: puts a display, sessions and listeners together, and takes them apart in the reverse order. Start and
 * close on any one thread that is not one of its own.
 */
final class OrielServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OrielServer.class);
    private static final int EVENT_LOOPS = 2;
    private static final int GROUP_CLOSE_SECONDS = 5;

    private final EncoderPool pool;
    private final DisplayHost display;
    private final EventLoopGroup group;
    private final Listeners listeners;

    /** The ports, and the sessions that came through them. */
    private record Listeners(SessionRegistry sessions, Optional<HttpListener> http, Optional<RfbListener> rfb) {

        void close() {
            sessions.closeAll("the server is shutting down");
            http.ifPresent(HttpListener::close);
            rfb.ifPresent(RfbListener::close);
        }
    }

    private OrielServer(EncoderPool pool, DisplayHost display, EventLoopGroup group, Listeners listeners) {
        this.pool = pool;
        this.display = display;
        this.group = group;
        this.listeners = listeners;
    }

    /**
     * Opens the display, then the ports.
     *
     * @param password empty lets everybody in
     */
    static OrielServer start(ServerOptions options, Optional<Password> password, String version) throws StartFailure {
        StandardEncoders encoders = StandardEncoders.standard();
        log.info(
                "JPEG by {}, WebP by {}",
                encoders.jpegCodecName(),
                encoders.webpCodecName().orElse("nothing: it is not offered"));
        EncoderPool pool = new EncoderPool(options.work().threads());
        FrameLoopSettings loopSettings = new FrameLoopSettings(
                options.work().maxFramesPerSecond(),
                encoders.list(),
                NativeMemoryCompare.orJava(),
                options.work().quality(),
                options.work().video());
        DisplayHost display = DisplayHost.open(options.screen(), loopSettings, pool);
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(EVENT_LOOPS, NioIoHandler.newFactory());
        SessionRegistry registry = new SessionRegistry(ConnectionLimits.DEFAULT, new CloseReasons());
        SessionPorts ports = new SessionPorts(
                display,
                display,
                display,
                List.of(securityType(password)),
                new LoginThrottle(System::nanoTime),
                SessionSettings.DEFAULT);
        Supplier<RfbSession> sessions = () -> new RfbSession(ports, registry);
        try {
            Routes routes = Routes.builder()
                    .staticFiles(OrielServer.class.getClassLoader(), "oriel-web/")
                    .webSocket("/websockify", sessions)
                    .http("/status", new StatusPage(version, encoders, registry))
                    .build();
            Optional<HttpListener> http = listenHttp(options, display, group, routes);
            Optional<RfbListener> rfb = listenRfb(options.network(), display, group, sessions);
            return new OrielServer(pool, display, group, new Listeners(registry, http, rfb));
        } catch (StartFailure | RuntimeException e) {
            display.close();
            group.shutdownGracefully(0, 0, TimeUnit.SECONDS)
                    .awaitUninterruptibly(GROUP_CLOSE_SECONDS, TimeUnit.SECONDS);
            pool.close();
            throw e;
        }
    }

    private static SecurityType securityType(Optional<Password> password) {
        return password.<SecurityType>map(it -> new VncAuth(it.text(), new SecureRandom()))
                .orElseGet(NoSecurity::new);
    }

    private static OptionalInt port(PortChoice choice, DisplayHost display) {
        return choice.forDisplay(display.displayNumber().orElse(0));
    }

    private static Optional<HttpListener> listenHttp(
            ServerOptions options, DisplayHost display, EventLoopGroup group, Routes routes) throws StartFailure {
        NetworkOptions network = options.network();
        OptionalInt port = port(network.http(), display);
        if (port.isEmpty()) {
            return Optional.empty();
        }
        try {
            InetSocketAddress address = new InetSocketAddress(network.bind(), port.getAsInt());
            ListenerSettings settings =
                    ListenerSettings.DEFAULT.withNamesTrusted(options.login().needsPassword());
            return Optional.of(HttpListener.start(address, group, routes, settings));
        } catch (IOException e) {
            throw new StartFailure(ExitCode.PORT_IN_USE, "--http-port: " + e.getMessage(), e);
        }
    }

    private static Optional<RfbListener> listenRfb(
            NetworkOptions network, DisplayHost display, EventLoopGroup group, Supplier<RfbSession> sessions)
            throws StartFailure {
        OptionalInt port = port(network.rfb(), display);
        if (port.isEmpty()) {
            return Optional.empty();
        }
        try {
            InetSocketAddress address = new InetSocketAddress(network.bind(), port.getAsInt());
            return Optional.of(RfbListener.start(address, group, sessions));
        } catch (IOException e) {
            throw new StartFailure(ExitCode.PORT_IN_USE, "--rfb-port: " + e.getMessage(), e);
        }
    }

    OptionalInt displayNumber() {
        return display.displayNumber();
    }

    OptionalInt httpPort() {
        return listeners.http().map(it -> OptionalInt.of(it.port())).orElseGet(OptionalInt::empty);
    }

    OptionalInt rfbPort() {
        return listeners.rfb().map(it -> OptionalInt.of(it.port())).orElseGet(OptionalInt::empty);
    }

    /** Completed with the reason when the display is gone for good. */
    CompletableFuture<String> displayEnded() {
        return display.ended();
    }

    /** Tells the viewers, then ends listeners, desktop programs, X server and threads. Does nothing the second time. */
    @Override
    public void close() {
        display.close();
        listeners.close();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(GROUP_CLOSE_SECONDS, TimeUnit.SECONDS);
        pool.close();
    }
}
