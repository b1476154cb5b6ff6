package dev.oriel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.oriel.framebuffer.Rect;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another server's requests and WebSockets, played by hand. */
class WebBridgeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final WebRequest OPENING = request("/screen/websockify");
    private static final String BANNER = "RFB 003.008\n";
    private static final int HANDSHAKE_BYTES = 12 + 2 + 4 + 24 + "Bridged".length();
    private static final int SIDE = 100;
    private static final int UPDATE_BYTES = 4 + 12 + SIDE * SIDE * 4;

    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final VirtualFramebuffer screen = VirtualFramebuffer.of("Bridged", SIDE, SIDE);
    private final RecordingTransport transport = new RecordingTransport();
    private OrielServer server;
    private WebBridge bridge;

    @BeforeEach
    void start() throws IOException {
        server = OrielServer.builder()
                .display(screen)
                .withoutPassword()
                .withoutHttp()
                .eventLoops(group)
                .start();
        bridge = server.bridge("/screen/");
    }

    @AfterEach
    void stop() {
        server.close();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private static WebRequest request(String path) {
        return new WebRequest(path, Map.of("HOST", "127.0.0.1:8080"));
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static ByteBuffer bytes(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length);
        for (int value : values) {
            bytes.put((byte) value);
        }
        return bytes.flip();
    }

    private static ByteBuffer wholeScreen(int incremental) {
        return bytes(3, incremental, 0, 0, 0, 0, 0, SIDE, 0, SIDE);
    }

    /** The words of a viewer up to ServerInit (RFC 6143 section 7.1 to 7.3), in pieces as the server may get them. */
    private ViewerLink join() {
        ViewerLink link = bridge.connect(OPENING, transport);
        awaitBytes(12);
        link.received(ascii(BANNER.substring(0, 5)));
        link.received(ascii(BANNER.substring(5)));
        awaitBytes(12 + 2);
        link.received(bytes(1));
        awaitBytes(12 + 2 + 4);
        link.received(bytes(1));
        awaitBytes(HANDSHAKE_BYTES);
        return link;
    }

    private void awaitBytes(int count) {
        await().atMost(PATIENCE).until(() -> transport.sent().length >= count);
    }

    @Test
    void speaksWithAViewerOfAnotherServer() {
        ViewerLink link = join();
        assertThat(new String(transport.sent(), 0, 12, StandardCharsets.US_ASCII))
                .isEqualTo(BANNER);
        link.received(wholeScreen(0));
        awaitBytes(HANDSHAKE_BYTES + UPDATE_BYTES);
        assertThat(server.viewers()).extracting(ConnectedViewer::display).containsExactly("/");
        link.ended();
        await().atMost(PATIENCE).until(() -> server.viewers().isEmpty());
        assertThat(transport.closed()).isEmpty();
    }

    @Test
    void sendsNoMoreThanAMessageWhileTheViewerDoesNotRead() throws Exception {
        ViewerLink link = join();
        transport.stall();
        link.received(wholeScreen(0));
        await().atMost(PATIENCE).until(transport::isHolding);
        int before = transport.messages();
        for (int i = 1; i <= 20; i++) {
            screen.fill(new Rect(0, 0, SIDE, SIDE), i);
            screen.commit();
            link.received(wholeScreen(1));
            link.received(bytes(6, 0, 0, 0, 0, 0, 0, 1, 'x'));
            server.picture("/").get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(transport.messages()).isEqualTo(before);
        assertThat(server.statistics().updates()).isEqualTo(1);
        transport.goOn();
        awaitBytes(HANDSHAKE_BYTES + 2 * UPDATE_BYTES);
        byte[] sent = transport.sent();
        assertThat(sent[sent.length - SIDE * SIDE * 4])
                .as("blue of the newest frame")
                .isEqualTo((byte) 20);
    }

    @Test
    void tellsWhyItEndsAConnection() {
        join();
        server.viewers().get(0).disconnect("closing time");
        await().atMost(PATIENCE).until(() -> transport.closed().isPresent());
        assertThat(transport.closed()).hasValue("1008 closing time");
    }

    @Test
    void endsItsConnectionsWhenItIsClosed() {
        join();
        server.close();
        await().atMost(PATIENCE).until(() -> transport.closed().isPresent());
        assertThat(transport.closed()).hasValue("1008 the server is shutting down");
        assertThatIllegalStateException()
                .isThrownBy(() -> bridge.connect(OPENING, new RecordingTransport()))
                .withMessageContaining("start another one");
    }

    @Test
    void givesAViewerUpWhoseConnectionFails() {
        ViewerLink link = join();
        transport.stall();
        link.received(wholeScreen(0));
        await().atMost(PATIENCE).until(transport::isHolding);
        transport.fail();
        await().atMost(PATIENCE).until(() -> server.viewers().isEmpty());
        assertThat(transport.closed()).isPresent();
    }

    @Test
    void givesAViewerUpThatBreaksTheProtocol() {
        ViewerLink link = join();
        link.received(bytes(99));
        await().atMost(PATIENCE).until(() -> transport.closed().isPresent());
        link.received(bytes(99));
        link.ended();
        link.ended();
        assertThat(server.viewers()).isEmpty();
    }

    @Test
    void keepsLittleOfWhatItCannotHear() {
        CountDownLatch end = new CountDownLatch(1);
        ViewerLink link = join();
        group.execute(() -> await().atMost(PATIENCE).until(() -> end.getCount() == 0));
        link.received(ByteBuffer.allocate(TransportChannel.MAX_UNREAD_BYTES));
        link.received(bytes(0));
        link.received(ByteBuffer.allocate(TransportChannel.MAX_UNREAD_BYTES));
        end.countDown();
        await().atMost(PATIENCE).until(() -> transport.closed().isPresent());
        assertThat(transport.closed()).hasValue("1008 more sent than can be heard");
    }

    @Test
    void refusesPagesFromElsewhere() {
        Map<String, String> foreign = Map.of("Host", "127.0.0.1:8080", "Origin", "http://evil.example");
        ViewerLink link = bridge.connect(new WebRequest("/screen/websockify", foreign), transport);
        assertThat(transport.closed()).hasValue("1008 no connection from this page to this path");
        link.received(ascii(BANNER));
        link.ended();
        assertThat(transport.messages()).isZero();
        assertThat(server.viewers()).isEmpty();
    }

    @Test
    void refusesPathsWithoutADisplay() {
        bridge.connect(request("/screen/other/websockify"), transport);
        assertThat(transport.closed()).isPresent();
        RecordingTransport outside = new RecordingTransport();
        bridge.connect(request("/websockify"), outside);
        assertThat(outside.closed()).isPresent();
    }

    @Test
    void answersForThePage() {
        WebAnswer page = bridge.answer(request("/screen/"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("main.js");
        assertThat(page.headers())
                .containsEntry("Content-Type", "text/html; charset=utf-8")
                .containsKeys("Content-Security-Policy", "ETag");
        WebRequest again = new WebRequest(
                "/screen/", Map.of("if-none-match", page.headers().get("ETag")));
        assertThat(bridge.answer(again).status()).isEqualTo(304);
        assertThat(bridge.answer(request("/screen")).headers()).containsEntry("Location", "screen/");
        assertThat(new String(bridge.answer(request("/screen/status")).body(), StandardCharsets.UTF_8))
                .contains("\"viewers\"");
        assertThat(bridge.answer(request("/screen/websockify")).status()).isEqualTo(426);
        assertThat(bridge.answer(request("/screen/nothing")).status()).isEqualTo(404);
        assertThat(bridge.answer(request("/screen/../pom.xml")).status()).isEqualTo(404);
        assertThat(bridge.answer(request("/elsewhere")).status()).isEqualTo(404);
    }

    @Test
    void saysWhatAMountLooksLike() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.bridge("screen"))
                .withMessageContaining("/screen/");
        assertThatIllegalArgumentException().isThrownBy(() -> request("screen/"));
    }
}
