package dev.oriel.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebSocketStreamTest {

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.echoing();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** Sends what breaks a rule and expects the code, the end, one log line with the rule, and a healthy neighbour. */
    private void closesWith(int code, String rule, byte[] bytes) {
        try (LogCapture log = LogCapture.ofModule();
                RawPeer neighbour = server.connect().upgraded();
                RawPeer peer = server.connect().upgraded()) {
            Frame close = peer.send(bytes).frame();

            assertThat(close.opcode()).isEqualTo(Frame.CLOSE);
            assertThat(close.closeCode()).isEqualTo(code);
            peer.send(Frame.close(code));
            assertThat(log.lines()).singleElement().asString().contains(rule);
            assertThat(neighbour.send(Frame.binary("well")).frame()).isEqualTo(Frame.binary("well"));
        }
    }

    @Test
    void echoesMessagesOfEveryLengthFormAsOneMessageEach() {
        try (RawPeer peer = server.connect().upgraded()) {
            for (int length : new int[] {1, 125, 126, 127, 1024, 1025, 65_535, 65_536, 1024 * 1024}) {
                Frame frame = Frame.binary("z".repeat(length));
                assertThat(peer.send(frame).frame()).as("%d bytes", length).isEqualTo(frame);
            }
        }
    }

    @Test
    void readsFragmentsAsBytesWithControlFramesBetween() {
        try (RawPeer peer = server.connect().upgraded()) {
            peer.send(Frame.part(false, Frame.BINARY, "one"))
                    .send(Frame.part(true, Frame.PING, "mid"))
                    .send(Frame.part(true, Frame.PONG, "unasked"))
                    .send(Frame.part(false, Frame.CONTINUATION, ""))
                    .send(Frame.part(false, Frame.CONTINUATION, "two"))
                    .send(Frame.part(true, Frame.CONTINUATION, "three"))
                    .send(Frame.binary("four"));

            assertThat(peer.frame()).isEqualTo(Frame.binary("one"));
            assertThat(peer.frame()).isEqualTo(Frame.part(true, Frame.PONG, "mid"));
            assertThat(peer.frame()).isEqualTo(Frame.binary("two"));
            assertThat(peer.frame()).isEqualTo(Frame.binary("three"));
            assertThat(peer.frame()).isEqualTo(Frame.binary("four"));
        }
    }

    @Test
    void answersEveryPingOfABurst() {
        try (RawPeer peer = server.connect().upgraded()) {
            for (int i = 0; i < 100; i++) {
                peer.send(Frame.part(true, Frame.PING, "p" + i));
            }
            for (int i = 0; i < 100; i++) {
                assertThat(peer.frame()).isEqualTo(Frame.part(true, Frame.PONG, "p" + i));
            }
        }
    }

    @Test
    void speaksWithTheJdksClient() throws Exception {
        CompletableFuture<String> echo = new CompletableFuture<>();
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        WebSocket client = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("binary")
                .buildAsync(server.webSocket(), new Listener(echo, closed))
                .get(20, TimeUnit.SECONDS);
        assertThat(client.getSubprotocol()).isEqualTo("binary");

        client.sendBinary(ByteBuffer.wrap(new byte[] {'h', 'i'}), true).get(20, TimeUnit.SECONDS);
        assertThat(echo.get(20, TimeUnit.SECONDS)).isEqualTo("hi");

        client.sendClose(WebSocket.NORMAL_CLOSURE, "").get(20, TimeUnit.SECONDS);
        assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(1000);
    }

    private record Listener(CompletableFuture<String> echo, CompletableFuture<Integer> closed)
            implements WebSocket.Listener {

        @Override
        public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
            StringBuilder text = new StringBuilder();
            while (data.hasRemaining()) {
                text.append((char) data.get());
            }
            echo.complete(text.toString());
            webSocket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closed.complete(statusCode);
            return CompletableFuture.completedFuture(null);
        }
    }

    @Test
    void refusesUnmaskedFrames() {
        closesWith(1002, "not masked", Frame.binary("x").unmasked());
    }

    @Test
    void refusesFramesAboveTheLimitBeforeTheirPayload() {
        closesWith(1009, "Max frame length", Frame.binary("").maskedHead(1024 * 1024 + 1));
    }

    @Test
    void refusesTheLargestLengthThereIs() {
        closesWith(1009, "Max frame length", Frame.binary("").maskedHead(Long.MAX_VALUE));
    }

    @Test
    void refusesNegativeLengths() {
        byte[] head = Frame.binary("").maskedHead(Long.MAX_VALUE);
        head[2] |= (byte) 0x80;
        closesWith(1002, "length", head);
    }

    @Test
    void refusesReservedBits() {
        byte[] frame = Frame.binary("x").masked();
        frame[0] |= 0x40;
        closesWith(1002, "RSV", frame);
    }

    @Test
    void refusesReservedOpcodes() {
        closesWith(1002, "reserved opcode", Frame.part(true, 3, "x").masked());
        closesWith(1002, "reserved opcode", Frame.part(true, 11, "x").masked());
    }

    @Test
    void refusesFragmentedControlFrames() {
        closesWith(
                1002, "fragmented control", Frame.part(false, Frame.PING, "x").masked());
    }

    @Test
    void refusesLongControlFrames() {
        closesWith(1002, "125", Frame.part(true, Frame.PING, "x".repeat(126)).masked());
    }

    @Test
    void refusesContinuationsWithoutBeginning() {
        closesWith(
                1002, "continuation", Frame.part(true, Frame.CONTINUATION, "x").masked());
    }

    @Test
    void refusesNewMessagesInsideAFragmentedOne() {
        try (RawPeer peer = server.connect().upgraded()) {
            peer.send(Frame.part(false, Frame.BINARY, "x")).send(Frame.binary("y"));

            assertThat(peer.frame()).isEqualTo(Frame.binary("x"));
            assertThat(peer.frame().closeCode()).isEqualTo(1002);
        }
    }

    @Test
    void refusesTextFrames() {
        closesWith(1003, "text frame", Frame.part(true, Frame.TEXT, "x").masked());
    }

    @Test
    void endsWithoutAnErrorWhateverBytesFollowTheUpgrade() {
        long seed = Long.getLong("oriel.seed", System.nanoTime());
        System.out.println("oriel.seed=" + seed);
        Random random = new Random(seed);
        try (LogCapture log = LogCapture.ofModule()) {
            for (int round = 0; round < 50; round++) {
                byte[] garbage = new byte[1 + random.nextInt(300)];
                random.nextBytes(garbage);
                try (RawPeer peer = server.connect().upgraded()) {
                    peer.send(garbage);
                }
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> server.listener().connectionCount() == 0);
            assertThat(log.lines()).as("seed %d", seed).noneMatch(line -> line.contains("failed"));
        }
    }
}
