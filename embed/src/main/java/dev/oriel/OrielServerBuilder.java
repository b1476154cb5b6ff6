package dev.oriel;

import dev.oriel.framebuffer.desktop.Desktop;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a server is to be: at least one display, and who may see it. Everything else has a default that harms nobody: a free port
 * for browsers on the loopback address, no port for VNC viewers, 60 frames a second at most. One thread.
 */
public final class OrielServerBuilder {

    private static final int MAX_PORT = 65535;
    private static final int DEFAULT_FRAME_RATE = 60;
    private static final int MAX_FRAME_RATE = 240;
    private static final int MAX_THREADS = 64;

    final List<Exhibit> exhibits = new ArrayList<>();
    boolean accessDecided;
    Optional<Accounts> accounts = Optional.empty();
    InetAddress bind = InetAddress.getLoopbackAddress();
    OptionalInt httpPort = OptionalInt.of(0);
    OptionalInt rfbPort = OptionalInt.empty();
    int maxFrameRate = DEFAULT_FRAME_RATE;
    int encoderThreads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
    Optional<EventLoopGroup> eventLoops = Optional.empty();
    ViewerListener viewerListener = new ViewerListener() {};
    Optional<MetricsListener> metricsListener = Optional.empty();
    Set<String> allowedOrigins = Set.of();

    OrielServerBuilder() {}

    /** Shows this framebuffer at {@code "/"}. The server closes it. */
    public OrielServerBuilder display(VirtualFramebuffer framebuffer) {
        return add(new Exhibit.OfFramebuffer("/", Objects.requireNonNull(framebuffer, "framebuffer")));
    }

    /** Shows one more framebuffer at {@code "/name/"}. The server closes it. */
    public OrielServerBuilder display(String name, VirtualFramebuffer framebuffer) {
        return add(new Exhibit.OfFramebuffer(Exhibit.pathOf(name), Objects.requireNonNull(framebuffer, "framebuffer")));
    }

    /** Shows any other desktop at {@code "/"}, such as an X11 application. The server closes it if it is AutoCloseable. */
    public OrielServerBuilder display(Desktop desktop) {
        return add(new Exhibit.OfDesktop("/", desktop));
    }

    /** Shows one more desktop at {@code "/name/"}. The server closes it if it is AutoCloseable. */
    public OrielServerBuilder display(String name, Desktop desktop) {
        return add(new Exhibit.OfDesktop(Exhibit.pathOf(name), desktop));
    }

    private OrielServerBuilder add(Exhibit exhibit) {
        if (exhibits.stream().anyMatch(other -> other.path().equals(exhibit.path()))) {
            throw new IllegalArgumentException("there is a display at " + exhibit.path()
                    + " already: give further ones a name, as in display(\"name\", framebuffer)");
        }
        exhibits.add(exhibit);
        return this;
    }

    /** Lets in whoever knows this password, with every right. Its first eight characters count. */
    public OrielServerBuilder password(String password) {
        List<Account> only = List.of(Account.of("", password));
        return accounts(() -> only);
    }

    /** Lets in whom these accounts name, with the rights they have. */
    public OrielServerBuilder accounts(Accounts who) {
        accounts = Optional.of(who);
        accessDecided = true;
        return this;
    }

    /** Lets in everybody who can reach the ports, with every right. */
    public OrielServerBuilder withoutPassword() {
        accounts = Optional.empty();
        accessDecided = true;
        return this;
    }

    /** The address to listen on, instead of loopback. What is sent is not encrypted. */
    public OrielServerBuilder bind(InetAddress address) {
        bind = Objects.requireNonNull(address, "address");
        return this;
    }

    /** The port for browsers; 0, as at first, takes a free one. */
    public OrielServerBuilder httpPort(int port) {
        httpPort = OptionalInt.of(checkPort(port));
        return this;
    }

    /** No port for browsers. */
    public OrielServerBuilder withoutHttp() {
        httpPort = OptionalInt.empty();
        return this;
    }

    /** The port for VNC viewers; 0 takes a free one. RFB cannot name a display: each further one has the next port. */
    public OrielServerBuilder rfbPort(int port) {
        rfbPort = OptionalInt.of(checkPort(port));
        return this;
    }

    private static int checkPort(int port) {
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("port " + port + ": take 1.." + MAX_PORT + ", or 0 for a free one");
        }
        return port;
    }

    /** Updates per second and viewer, at most. */
    public OrielServerBuilder maxFrameRate(int framesPerSecond) {
        maxFrameRate = checkRange(framesPerSecond, MAX_FRAME_RATE, "frames per second");
        return this;
    }

    /** Threads that encode, shared by all displays; as many as processors at first. */
    public OrielServerBuilder encoderThreads(int threads) {
        encoderThreads = checkRange(threads, MAX_THREADS, "encoder threads");
        return this;
    }

    private static int checkRange(int value, int max, String what) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(value + " " + what + ": take 1.." + max);
        }
        return value;
    }

    /** Uses the program's own event loops, which drive NIO and which the server does not end, instead of two of its own. */
    public OrielServerBuilder eventLoops(EventLoopGroup group) {
        eventLoops = Optional.of(group);
        return this;
    }

    /** Is told of viewers that come and go. */
    public OrielServerBuilder onViewers(ViewerListener listener) {
        viewerListener = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /** Is told what each viewer is sent: bytes and time by encoding, and what its link is like. */
    public OrielServerBuilder onMetrics(MetricsListener listener) {
        metricsListener = Optional.of(listener);
        return this;
    }

    /** Pages of these origins, as in {@code "https://example.org"}, may connect too, although they are not this server's. */
    public OrielServerBuilder allowOrigins(Set<String> origins) {
        allowedOrigins = Set.copyOf(origins);
        return this;
    }

    /**
     * Starts the server. Not on an event loop.
     *
     * @throws IllegalStateException if there is no display, nobody said who may see it, or a display is shown or closed
     *     already
     * @throws IOException if a port cannot be had, naming it; displays are then free to be shown by another server
     */
    public OrielServer start() throws IOException {
        if (exhibits.isEmpty()) {
            throw new IllegalStateException(
                    "nothing to show: call display(VirtualFramebuffer.of(name, width, height)) before start()");
        }
        if (!accessDecided) {
            throw new IllegalStateException(
                    "who may see it? Call password(\"...\"), accounts(...) or withoutPassword() before start()");
        }
        return OrielServer.start(this);
    }
}
