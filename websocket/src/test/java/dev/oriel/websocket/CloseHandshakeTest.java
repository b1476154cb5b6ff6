package dev.oriel.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

@SuppressWarnings("FutureReturnValueIgnored")
class CloseHandshakeTest {

    private final Queue<String> events = new ConcurrentLinkedQueue<>();

    /** An application that does one thing when bytes come, and notes what happens to it. */
    private final class Application extends ChannelInboundHandlerAdapter {

        private final BiConsumer<ChannelHandlerContext, ByteBuf> onBytes;

        private Application(BiConsumer<ChannelHandlerContext, ByteBuf> onBytes) {
            this.onBytes = onBytes;
        }

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            events.add("active");
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            try {
                onBytes.accept(ctx, (ByteBuf) message);
            } finally {
                ReferenceCountUtil.release(message);
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext ctx) {
            events.add("inactive");
        }
    }

    private TestServer server(BiConsumer<ChannelHandlerContext, ByteBuf> onBytes) {
        return new TestServer(TestServer.PATIENT, () -> new Application(onBytes));
    }

    private static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }

    private void note(ChannelHandlerContext ctx) {
        ctx.channel().close().addListener(closed -> events.add("closed " + closed.isSuccess()));
    }

    @Test
    void sendsWhatWasWrittenAndThenTheReasonBeforeItCloses() {
        try (TestServer server = server((ctx, bytes) -> {
                    ctx.write(bytes("last words"), ctx.voidPromise());
                    new CloseReason(1008, "wrong password").putOn(ctx.channel());
                    note(ctx);
                });
                RawPeer peer = server.connect().upgraded()) {
            peer.send(Frame.binary("go"));

            assertThat(peer.frame()).isEqualTo(Frame.binary("last words"));
            Frame close = peer.frame();
            assertThat(close.closeCode()).isEqualTo(1008);
            assertThat(close.payload()).endsWith("wrong password");
            assertThat(events).containsExactly("active");
            peer.send(Frame.close(1008));
            assertThat(peer.isAtEnd()).isTrue();
            await().untilAsserted(() -> assertThat(events).contains("inactive", "closed true"));
        }
    }

    @Test
    void closesNormallyWhenNoReasonWasGiven() {
        try (TestServer server = server((ctx, bytes) -> note(ctx));
                RawPeer peer = server.connect().upgraded()) {
            assertThat(peer.send(Frame.binary("go")).frame().closeCode()).isEqualTo(1000);
        }
    }

    @Test
    void waitsForThePeersCloseFrameOnlySoLong() {
        WebSocketLimits hasty =
                new WebSocketLimits(1024, Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ofMillis(100));
        try (TestServer server = new TestServer(
                        TestServer.PATIENT.withWebSocket(hasty), () -> new Application((ctx, bytes) -> note(ctx)));
                RawPeer peer = server.connect().upgraded()) {
            assertThat(peer.send(Frame.binary("go")).frame().opcode()).isEqualTo(Frame.CLOSE);
            assertThat(peer.isAtEnd()).isTrue();
            await().untilAsserted(
                            () -> assertThat(events).containsExactlyInAnyOrder("active", "inactive", "closed true"));
        }
    }

    @Test
    void answersThePeersCloseFrameAndTellsTheApplication() {
        try (TestServer server = server((ctx, bytes) -> {});
                RawPeer peer = server.connect().upgraded()) {
            assertThat(peer.send(Frame.close(4001)).frame()).isEqualTo(Frame.close(4001));
            assertThat(peer.isAtEnd()).isTrue();
            await().untilAsserted(() -> assertThat(events).containsExactly("active", "inactive"));
        }
    }

    @Test
    void answersACloseFrameWithoutCode() {
        try (TestServer server = server((ctx, bytes) -> {});
                RawPeer peer = server.connect().upgraded()) {
            Frame empty = Frame.part(true, Frame.CLOSE, "");

            assertThat(peer.send(empty).frame()).isEqualTo(empty);
            assertThat(peer.isAtEnd()).isTrue();
        }
    }

    @Test
    void refusesCloseCodesThatMayNotBeSent() {
        try (TestServer server = server((ctx, bytes) -> {});
                RawPeer peer = server.connect().upgraded()) {
            assertThat(peer.send(Frame.close(1005)).frame().closeCode()).isEqualTo(1002);
        }
    }

    @Test
    void failsWritesAfterTheCloseAndDropsWhatStillArrives() {
        try (TestServer server = server((ctx, bytes) -> {
                    note(ctx);
                    ctx.writeAndFlush(bytes("too late"))
                            .addListener(written ->
                                    events.add("late " + (written.cause() instanceof ClosedChannelException)));
                });
                RawPeer peer = server.connect().upgraded()) {
            peer.send(Frame.binary("go"));
            assertThat(peer.frame().opcode()).isEqualTo(Frame.CLOSE);
            peer.send(Frame.binary("dropped"))
                    .send(Frame.part(true, Frame.PING, ""))
                    .send(Frame.close(1000));

            assertThat(peer.isAtEnd()).isTrue();
            await().untilAsserted(() ->
                    assertThat(events).containsExactlyInAnyOrder("active", "late true", "inactive", "closed true"));
        }
    }

    @Test
    void closesEvenWhenTheApplicationHadStoppedReading() {
        try (TestServer server = server((ctx, bytes) -> {
                    ctx.channel().config().setAutoRead(false);
                    note(ctx);
                });
                RawPeer peer = server.connect().upgraded()) {
            assertThat(peer.send(Frame.binary("go")).frame().opcode()).isEqualTo(Frame.CLOSE);
            peer.send(Frame.close(1000));
            assertThat(peer.isAtEnd()).isTrue();
        }
    }

    @Test
    void tellsThePeerWhenTheApplicationFails() {
        try (LogCapture log = LogCapture.ofModule();
                TestServer server = server((ctx, bytes) -> {
                    throw new IllegalStateException("application broken on purpose");
                });
                RawPeer peer = server.connect().upgraded()) {
            assertThat(peer.send(Frame.binary("go")).frame().closeCode()).isEqualTo(1011);
            assertThat(log.lines()).singleElement().asString().contains("failed");
        }
    }

    @Test
    void tellsThePeersWhenTheListenerCloses() {
        try (TestServer server = server((ctx, bytes) -> {});
                RawPeer peer = server.connect().upgraded()) {
            Thread closer = new Thread(server.listener()::close, "closer");
            closer.start();

            assertThat(peer.frame().closeCode()).isEqualTo(1001);
            peer.send(Frame.close(1001));
            assertThat(peer.isAtEnd()).isTrue();
            await().until(() -> !closer.isAlive());
            assertThat(server.listener().connectionCount()).isZero();
        }
    }

    @Test
    void tellsTheApplicationWhenThePeerJustLeaves() {
        try (TestServer server = server((ctx, bytes) -> {})) {
            server.connect().upgraded().close();

            await().untilAsserted(() -> assertThat(events).containsExactly("active", "inactive"));
        }
    }
}
