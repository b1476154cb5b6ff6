package dev.oriel.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.websocket.RawPeer.Answer;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebSocketUpgradeTest {

    private TestServer server;

    @BeforeAll
    void start() {
        server = new TestServer(
                TestServer.PATIENT.withAllowedOrigins(Set.of("https://portal.example")), EchoHandler::new);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Answer upgrade(String path, String... headers) {
        try (RawPeer peer = server.connect()) {
            return peer.send(RawPeer.upgradeRequest(path, headers)).answer();
        }
    }

    @Test
    void proofsTheKey() {
        Answer answer = upgrade("/websockify");

        assertThat(answer.status()).isEqualTo(101);
        assertThat(answer.header("Upgrade")).isEqualTo("websocket");
        assertThat(answer.header("Connection")).isEqualTo("Upgrade");
        assertThat(answer.header("Sec-WebSocket-Accept")).isEqualTo(RawPeer.ACCEPT);
        assertThat(answer.headers()).doesNotContainKeys("Sec-WebSocket-Protocol", "Sec-WebSocket-Extensions");
    }

    @ParameterizedTest
    @CsvSource({"binary, binary", "'base64, binary', binary", "'chat, base64', ''", "Binary, ''"})
    void picksTheBinarySubprotocolOrNone(String offered, String picked) {
        Answer answer = upgrade("/websockify", "Sec-WebSocket-Protocol: " + offered);

        assertThat(answer.status()).isEqualTo(101);
        assertThat(answer.header("Sec-WebSocket-Protocol")).isEqualTo(picked);
    }

    @Test
    void picksNoExtension() {
        Answer answer = upgrade("/websockify", "Sec-WebSocket-Extensions: permessage-deflate");

        assertThat(answer.status()).isEqualTo(101);
        assertThat(answer.headers()).doesNotContainKey("Sec-WebSocket-Extensions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:6901", "https://portal.example"})
    void acceptsOwnAndListedOrigins(String origin) {
        assertThat(upgrade("/websockify", "Origin: " + origin).status()).isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null"})
    void refusesForeignOriginsWithOneLogLine(String origin) {
        try (LogCapture log = LogCapture.ofModule()) {
            assertThat(upgrade("/websockify", "Origin: " + origin).status()).isEqualTo(403);
            assertThat(log.lines()).singleElement().asString().contains("foreign Origin", origin);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/healthz", "/other", "/websockify/", "/websockify/x"})
    void findsNoWebSocketElsewhere(String path) {
        assertThat(upgrade(path).status()).isEqualTo(404);
    }

    @Test
    void findsTheWebSocketWhateverTheQuery() {
        assertThat(upgrade("/websockify?token=1").status()).isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "14", "x"})
    void namesTheVersionItSpeaks(String version) {
        Answer answer = upgrade("/websockify", "Sec-WebSocket-Version: " + version);

        assertThat(answer.status()).isEqualTo(426);
        assertThat(answer.header("Sec-WebSocket-Version")).isEqualTo("13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "!!!!!!!!!!!!!!!!!!!!!!==", "dGhlIHNhbXBsZSBub25jZTEyMzQ="})
    void refusesKeysThatAreNotSixteenBytes(String key) {
        assertThat(upgrade("/websockify", "Sec-WebSocket-Key: " + key).status()).isEqualTo(400);
    }

    @Test
    void refusesOtherMethods() {
        try (RawPeer peer = server.connect()) {
            String request = RawPeer.upgradeRequest("/websockify").replaceFirst("GET", "PUT");

            assertThat(peer.send(request).answer().status()).isEqualTo(400);
        }
    }

    @Test
    void tellsPlainRequestsToUpgrade() {
        try (RawPeer peer = server.connect()) {
            Answer answer =
                    peer.send("GET /websockify HTTP/1.1\r\nHost: a\r\n\r\n").answer();

            assertThat(answer.status()).isEqualTo(426);
            assertThat(answer.header("Upgrade")).isEqualTo("websocket");
        }
    }

    @Test
    void answersOtherUpgradesAsPlainHttp() {
        try (RawPeer peer = server.connect()) {
            Answer answer = peer.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n")
                    .answer();

            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void upgradesAfterPlainRequestsOnTheSameConnection() {
        try (RawPeer peer = server.connect()) {
            assertThat(peer.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").answer().status())
                    .isEqualTo(200);
            assertThat(peer.upgraded().send(Frame.binary("x")).frame().payload())
                    .isEqualTo("x");
        }
    }

    @Test
    void understandsAnUpgradeAndFramesThatComeByteByByte() {
        try (RawPeer peer = server.connect()) {
            peer.sendOneByOne(RawPeer.upgradeRequest("/websockify").getBytes(StandardCharsets.US_ASCII));
            assertThat(peer.answer().status()).isEqualTo(101);

            peer.sendOneByOne(Frame.binary("x".repeat(200)).masked());
            assertThat(peer.frame()).isEqualTo(Frame.binary("x".repeat(200)));
        }
    }

    @Test
    void losesNoFrameThatComesWithTheRequest() {
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        together.writeBytes(RawPeer.upgradeRequest("/websockify").getBytes(StandardCharsets.US_ASCII));
        together.writeBytes(Frame.binary("early").masked());
        together.writeBytes(Frame.binary("bird").masked());
        try (RawPeer peer = server.connect()) {
            peer.send(together.toByteArray());

            assertThat(peer.answer().status()).isEqualTo(101);
            assertThat(peer.frame()).isEqualTo(Frame.binary("early"));
            assertThat(peer.frame()).isEqualTo(Frame.binary("bird"));
        }
    }

    @Test
    void letsTheApplicationSpeakFirst() {
        try (TestServer greeting = new TestServer(TestServer.PATIENT, GreetingHandler::new);
                RawPeer peer = greeting.connect()) {
            peer.send(RawPeer.upgradeRequest("/websockify").getBytes(StandardCharsets.US_ASCII));

            assertThat(peer.answer().status()).isEqualTo(101);
            assertThat(peer.frame()).isEqualTo(Frame.binary("welcome"));
        }
    }

    /** Speaks as soon as it is active, as an RFB server does. */
    private static final class GreetingHandler extends ChannelInboundHandlerAdapter {

        @Override
        @SuppressWarnings("FutureReturnValueIgnored")
        public void channelActive(ChannelHandlerContext ctx) {
            ctx.writeAndFlush(Unpooled.copiedBuffer("welcome", StandardCharsets.US_ASCII));
        }
    }

    @Test
    void answersFiveHundredWhenTheApplicationCannotBeMade() {
        try (TestServer broken = new TestServer(TestServer.PATIENT, () -> {
                    throw new IllegalStateException("supplier broken on purpose");
                });
                RawPeer peer = broken.connect()) {
            assertThat(peer.send(RawPeer.upgradeRequest("/websockify")).answer().status())
                    .isEqualTo(500);
        }
    }
}
