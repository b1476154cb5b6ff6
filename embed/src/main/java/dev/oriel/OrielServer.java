package dev.oriel;

import dev.oriel.encoders.StandardEncoders;
import dev.oriel.serving.RfbListener;
import dev.oriel.serving.StatusPage;
import dev.oriel.websocket.HttpBridge;
import dev.oriel.websocket.HttpListener;
import dev.oriel.websocket.HttpMount;
import dev.oriel.websocket.ListenerSettings;
import dev.oriel.websocket.Routes;
import io.netty.channel.ChannelHandler;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Shows displays of this JVM to browsers and VNC viewers.
 *
 * <pre>{@code
 * VirtualFramebuffer screen = VirtualFramebuffer.of("Hello", 640, 480);
 * try (OrielServer server = OrielServer.builder().display(screen).withoutPassword().start()) {
 *     screen.paint(graphics -> graphics.drawString("Hello", 40, 60));
 *     System.out.println("look at " + server.url());
 *     server.awaitClose();
 * }
 * }</pre>
 *
 * <p>While it runs it has a thread for each display and two event loops, all asleep while nothing changes and nobody asks, and
 * encoder threads, asleep while nothing is encoded; all are daemons, so they do not keep the JVM alive. Any thread may call any
 * method, but {@link #close} not on an event loop.
 */
public final class OrielServer implements AutoCloseable {

    private static final int EVENT_LOOPS = 2;
    private static final int GROUP_CLOSE_SECONDS = 5;

    private final EventLoopGroup group;
    private final boolean ownsGroup;
    private final Audience audience;
    private final Stage stage;
    private final Routes routes;
    private final ListenerSettings settings;
    private final InetAddress bind;
    private final Map<String, RfbListener> rfb = new LinkedHashMap<>();
    private Optional<HttpListener> http = Optional.empty();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean closing;

    private OrielServer(OrielServerBuilder plan) {
        ownsGroup = plan.eventLoops.isEmpty();
        group = plan.eventLoops.orElseGet(() -> new MultiThreadIoEventLoopGroup(
                EVENT_LOOPS, new DefaultThreadFactory("oriel-loop", true), NioIoHandler.newFactory()));
        checkThread("start");
        StandardEncoders encoders = StandardEncoders.standard();
        audience = new Audience(plan.viewerListener);
        stage = newStage(plan, encoders);
        bind = plan.bind;
        routes = routes(encoders);
        settings = ListenerSettings.DEFAULT
                .withNamesTrusted(plan.accounts.isPresent())
                .withAllowedOrigins(plan.allowedOrigins);
    }

    public static OrielServerBuilder builder() {
        return new OrielServerBuilder();
    }

    static OrielServer start(OrielServerBuilder plan) throws IOException {
        OrielServer server = new OrielServer(plan);
        try {
            server.listen(plan);
            return server;
        } catch (IOException | RuntimeException e) {
            server.stopListening();
            server.stage.release();
            server.endLoops();
            throw e;
        }
    }

    private Stage newStage(OrielServerBuilder plan, StandardEncoders encoders) {
        try {
            return new Stage(plan, encoders, audience);
        } catch (RuntimeException e) {
            endLoops();
            throw e;
        }
    }

    private Routes routes(StandardEncoders encoders) {
        ClassLoader loader = OrielServer.class.getClassLoader();
        String version = Optional.ofNullable(OrielServer.class.getPackage().getImplementationVersion())
                .orElse("development");
        Routes.Builder builder =
                Routes.builder().http("/status", new StatusPage(version, encoders, audience.registry()));
        for (String path : stage.paths()) {
            builder.webSocket(path + "websockify", () -> stage.newSession(path));
            if (path.equals("/")) {
                builder.staticFiles(loader, "oriel-web/");
            } else {
                builder.staticFiles(path, loader, "oriel-web/");
            }
        }
        return builder.build();
    }

    private void listen(OrielServerBuilder plan) throws IOException {
        if (plan.httpPort.isPresent()) {
            InetSocketAddress address = new InetSocketAddress(bind, plan.httpPort.getAsInt());
            http = Optional.of(HttpListener.start(address, group, routes, settings));
        }
        if (plan.rfbPort.isPresent()) {
            int port = plan.rfbPort.getAsInt();
            for (String path : stage.paths()) {
                InetSocketAddress address = new InetSocketAddress(bind, port);
                rfb.put(path, RfbListener.start(address, group, () -> stage.newSession(path)));
                port += port == 0 ? 0 : 1;
            }
        }
    }

    // ---- where it is

    /** The address of the first display for a browser, with the real port. */
    public URI url() {
        return url(stage.paths().get(0));
    }

    /**
     * The address of a display for a browser.
     *
     * @param path as {@link #displays} gives it
     */
    public URI url(String path) {
        checkPath(path);
        return URI.create("http://" + host() + ":" + httpPort() + path);
    }

    /** The port for browsers. */
    public int httpPort() {
        return http.orElseThrow(() -> new IllegalStateException(
                        "this server has no port for browsers: leave out withoutHttp() when it is built"))
                .port();
    }

    /** The port of the first display for VNC viewers. */
    public int rfbPort() {
        return rfbPort(stage.paths().get(0));
    }

    /** The port of a display for VNC viewers. */
    public int rfbPort(String path) {
        checkPath(path);
        RfbListener listener = rfb.get(path);
        if (listener == null) {
            throw new IllegalStateException("this server has no port for VNC viewers: ask for one by rfbPort(0)");
        }
        return listener.port();
    }

    /** The paths of all displays, in the order in which they were given. */
    public List<String> displays() {
        return stage.paths();
    }

    private String host() {
        if (bind.isAnyLocalAddress()) {
            return "localhost";
        }
        String text = bind.getHostAddress();
        return text.contains(":") ? "[" + text + "]" : text;
    }

    private void checkPath(String path) {
        if (!stage.paths().contains(path)) {
            throw new IllegalArgumentException("there is no display at " + path + ": there are " + stage.paths());
        }
    }

    // ---- inside other servers

    /**
     * A handler that serves the displays inside a Netty application, below a folder of its paths. It goes directly behind
     * {@code HttpServerCodec}; requests for other paths pass through. Make one for each connection, in the channel's
     * initializer; the event loops may be any that Netty has.
     *
     * @param folder with a slash at both ends, such as {@code "/screen/"}
     */
    public ChannelHandler mount(String folder) {
        checkOpen();
        return new HttpMount(folder, routes, settings);
    }

    /**
     * The displays inside a web server that is not Netty's, such as a servlet container (Javalin, Spring), below a folder of
     * its paths.
     *
     * @param folder with a slash at both ends, such as {@code "/screen/"}
     */
    public WebBridge bridge(String folder) {
        checkOpen();
        return new WebBridge(new HttpBridge(folder, routes, settings), group, this::checkOpen);
    }

    /**
     * A handler that speaks RFB with one viewer, as the last one of a pipeline that carries plain bytes, whatever its
     * transport. Make one for each connection.
     *
     * @param path as {@link #displays} gives it
     */
    public ChannelHandler newConnection(String path) {
        checkOpen();
        checkPath(path);
        return stage.newSession(path);
    }

    // ---- who looks

    /** Those who look now, in the order in which they connected. */
    public List<ConnectedViewer> viewers() {
        return audience.viewers();
    }

    /** What was sent so far. */
    public ServerStatistics statistics() {
        return stage.statistics();
    }

    /**
     * What viewers of a display see now, as an image of {@link BufferedImage#TYPE_INT_RGB} that is the caller's. Completed on
     * the display's own thread, which must not be held up; exceptionally when the display is gone.
     *
     * @param path as {@link #displays} gives it
     */
    public CompletableFuture<BufferedImage> picture(String path) {
        checkOpen();
        checkPath(path);
        return stage.picture(path);
    }

    // ---- the end

    /** Waits until the server is closed, by another thread. */
    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    /** Tells the viewers, ends ports, displays and threads, bounded in time. Does nothing the second time. */
    @Override
    public void close() {
        checkThread("close");
        synchronized (closed) {
            if (closing) {
                return;
            }
            closing = true;
        }
        stage.close();
        audience.registry().closeAll("the server is shutting down");
        stopListening();
        endLoops();
        audience.close();
        closed.countDown();
    }

    private void stopListening() {
        http.ifPresent(HttpListener::close);
        rfb.values().forEach(RfbListener::close);
    }

    private void endLoops() {
        if (ownsGroup) {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS)
                    .awaitUninterruptibly(GROUP_CLOSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void checkOpen() {
        synchronized (closed) {
            if (closing) {
                throw new IllegalStateException("this server is closed: start another one");
            }
        }
    }

    private void checkThread(String what) {
        for (EventExecutor loop : group) {
            if (loop.inEventLoop()) {
                throw new IllegalStateException(
                        what + "() waits for event loops, and was called on one of them: call it on another thread");
            }
        }
    }
}
