package dev.oriel.junit;

import dev.oriel.OrielServer;
import dev.oriel.OrielServerBuilder;
import dev.oriel.VirtualFramebuffer;
import dev.oriel.x11.XvfbDesktop;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The screen of one test, for as long as the test runs. Any thread. */
public final class ScreenUnderTest {

    private static final int PICTURE_SECONDS = 20;
    private static final String PATH = "/";

    private final OrielServer server;
    private final Optional<VirtualFramebuffer> framebuffer;
    private final Optional<XvfbDesktop> xvfb;

    private ScreenUnderTest(OrielServer server, Optional<VirtualFramebuffer> framebuffer, Optional<XvfbDesktop> xvfb) {
        this.server = server;
        this.framebuffer = framebuffer;
        this.xvfb = xvfb;
    }

    static ScreenUnderTest open(RemoteScreen asked, String name, int port) throws IOException {
        OrielServerBuilder builder =
                OrielServer.builder().withoutPassword().httpPort(port).rfbPort(0);
        if (asked.kind() == RemoteScreen.Kind.FRAMEBUFFER) {
            VirtualFramebuffer framebuffer = VirtualFramebuffer.of(name, asked.width(), asked.height());
            return new ScreenUnderTest(
                    builder.display(framebuffer).start(), Optional.of(framebuffer), Optional.empty());
        }
        XvfbDesktop xvfb = XvfbDesktop.start(asked.width(), asked.height());
        try {
            return new ScreenUnderTest(builder.display(xvfb).start(), Optional.empty(), Optional.of(xvfb));
        } catch (IOException | RuntimeException e) {
            xvfb.close();
            throw e;
        }
    }

    /** Where the screen can be watched in a browser. */
    public URI url() {
        return server.url();
    }

    /** The server that shows the screen, for instance for its port for VNC viewers. */
    public OrielServer server() {
        return server;
    }

    /** What the test draws on; only of {@link RemoteScreen.Kind#FRAMEBUFFER}. */
    public VirtualFramebuffer framebuffer() {
        return framebuffer.orElseThrow(() -> new IllegalStateException(
                "a screen of kind XVFB has no framebuffer: run a program on it, or ask for kind FRAMEBUFFER"));
    }

    /**
     * Starts a program on the screen, which ends with the test; only of {@link RemoteScreen.Kind#XVFB}.
     *
     * @return completed with its exit code when it has ended by itself
     */
    public CompletionStage<Integer> run(String... command) throws IOException {
        return x11().run(command);
    }

    /** DISPLAY and XAUTHORITY for programs that the test starts itself; only of {@link RemoteScreen.Kind#XVFB}. */
    public Map<String, String> environment() {
        return x11().environment();
    }

    private XvfbDesktop x11() {
        return xvfb.orElseThrow(() -> new IllegalStateException(
                "a screen of kind FRAMEBUFFER runs no programs: annotate with @RemoteScreen(kind = XVFB)"));
    }

    /** What is to be seen now, an image of {@link BufferedImage#TYPE_INT_RGB} that is the caller's. */
    public BufferedImage picture() throws IOException {
        try {
            return server.picture(PATH).get(PICTURE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("no picture of the screen: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while taking a picture of the screen", e);
        }
    }

    void close() {
        server.close();
    }
}
