package dev.oriel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.desktop.Desktop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a program does wrong, it hears of at once. */
class MisuseTest {

    private static final Rect PIXEL = new Rect(0, 0, 1, 1);

    private final VirtualFramebuffer screen = VirtualFramebuffer.of("Misused", 64, 48);

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void refusesNullInsteadOfAnythingThatIsGiven() {
        OrielServerBuilder builder = OrielServer.builder();
        Stream<ThrowingCallable> calls = Stream.of(
                () -> screen.write(PIXEL, null),
                () -> screen.write(PIXEL, (ByteBuffer) null, 4),
                () -> screen.write(null, new int[1]),
                () -> screen.changed(null),
                () -> screen.paint(null),
                () -> screen.paint(PIXEL, null),
                () -> screen.onClipboard(null),
                () -> screen.pointerShape(null, 0, 0),
                () -> builder.display((VirtualFramebuffer) null),
                () -> builder.display((Desktop) null),
                () -> builder.display(null, screen),
                () -> builder.password(null),
                () -> builder.accounts(null),
                () -> builder.bind(null),
                () -> builder.eventLoops(null),
                () -> builder.onViewers(null),
                () -> builder.onMetrics(null),
                () -> builder.allowOrigins(null),
                () -> new WebRequest(null, Map.of()),
                () -> new WebRequest("/", null));
        calls.forEach(call -> assertThatNullPointerException().isThrownBy(call));
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        BufferedImage shape = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        OrielServerBuilder builder = OrielServer.builder();
        Stream<ThrowingCallable> calls = Stream.of(
                () -> VirtualFramebuffer.of("None", 0, 10),
                () -> VirtualFramebuffer.of("Negative", 10, -1),
                () -> VirtualFramebuffer.resizable("Too small", 100, 100, 99, 100),
                () -> screen.resize(0, 1),
                () -> screen.resize(10_000, 1),
                () -> screen.fill(new Rect(0, 0, -1, 1), 0),
                () -> screen.fill(new Rect(Integer.MAX_VALUE, 0, 1, 1), 0),
                () -> screen.write(PIXEL, new int[1], -1, 1),
                () -> screen.write(PIXEL, new int[1], 0, -1),
                () -> screen.write(PIXEL, ByteBuffer.allocate(4), -4),
                () -> screen.pointerShape(shape, 8, 0),
                () -> screen.pointerShape(shape, 0, -1),
                () -> builder.httpPort(-1),
                () -> builder.rfbPort(65_536),
                () -> builder.maxFrameRate(0),
                () -> builder.encoderThreads(-1));
        calls.forEach(call -> assertThatIllegalArgumentException().isThrownBy(call));
    }

    @Test
    void saysThatAClosedServerServesNobody() throws IOException {
        OrielServer server =
                OrielServer.builder().display(screen).withoutPassword().start();
        server.close();
        server.close();
        Stream<ThrowingCallable> calls = Stream.of(
                () -> server.mount("/screen/"),
                () -> server.bridge("/screen/"),
                () -> server.newConnection("/"),
                () -> server.picture("/"));
        calls.forEach(
                call -> assertThatIllegalStateException().isThrownBy(call).withMessageContaining("start another one"));
        assertThat(server.viewers()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> screen.pointerShape(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB), 0, 0))
                .withMessageContaining("perhaps with its server");
    }

    @Test
    void namesTheDisplaysThereAre() throws IOException {
        try (OrielServer server =
                OrielServer.builder().display(screen).withoutPassword().start()) {
            Stream<ThrowingCallable> calls = Stream.of(
                    () -> server.url("/other/"), () -> server.picture("other"), () -> server.newConnection(""));
            calls.forEach(call ->
                    assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining("there are [/]"));
        }
    }

    @Test
    void doesNotWaitForEventLoopsOnOneOfThem() throws Exception {
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        try (OrielServer server = OrielServer.builder()
                .display(screen)
                .withoutPassword()
                .eventLoops(loops)
                .start()) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> loops.submit(server::close).get(20, TimeUnit.SECONDS))
                    .havingCause()
                    .withMessageContaining("call it on another thread");
        } finally {
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
        }
    }
}
