package dev.oriel.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.oriel.websocket.RawPeer.Answer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpConversationTest {

    private static final String GET = "GET /main.js HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(60);

    private static TestServer withHttp(HttpLimits limits) {
        return new TestServer(TestServer.PATIENT.withHttp(limits), EchoHandler::new);
    }

    @Test
    void servesTheJdksClient() throws Exception {
        try (TestServer server = TestServer.echoing()) {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(server.http("/")).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("<title>test</title>");
        }
    }

    @Test
    void keepsTheConnectionForTheNextRequest() {
        try (TestServer server = TestServer.echoing();
                RawPeer peer = server.connect()) {
            for (int i = 0; i < 3; i++) {
                assertThat(peer.send(GET).answer().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void answersPipelinedRequestsInOrder() {
        try (TestServer server = TestServer.echoing();
                RawPeer peer = server.connect()) {
            StringBuilder requests = new StringBuilder();
            for (int i = 0; i < 500; i++) {
                requests.append("GET /healthz?").append(i).append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
            }
            peer.send(requests.toString());

            for (int i = 0; i < 500; i++) {
                assertThat(peer.answer().body()).isEqualTo("{\"query\":\"" + i + "\"}");
            }
        }
    }

    @Test
    void waitsWithAFloodOfRequestsUntilTheAnswersAreRead() throws Exception {
        int count = 20_000;
        try (TestServer server = TestServer.echoing();
                RawPeer peer = server.connect()) {
            Thread sender = new Thread(() -> peer.send(GET.repeat(count)), "sender");
            sender.start();
            for (int i = 0; i < count; i++) {
                assertThat(peer.answer().status()).isEqualTo(200);
            }
            sender.join(20_000);
        }
    }

    @Test
    void understandsARequestThatComesByteByByte() {
        try (TestServer server = TestServer.echoing();
                RawPeer peer = server.connect()) {
            peer.sendOneByOne(GET.getBytes(StandardCharsets.US_ASCII));

            assertThat(peer.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void endsTheConnectionWhenHttp10DoesNotAskToKeepIt() {
        try (TestServer server = TestServer.echoing();
                RawPeer peer = server.connect()) {
            assertThat(peer.send("GET / HTTP/1.0\r\n\r\n").answer().header("Connection"))
                    .isEqualTo("close");
            assertThat(peer.isAtEnd()).isTrue();
        }
    }

    @Test
    void answersFiveHundredWhenAHandlerThrows() {
        try (LogCapture log = LogCapture.ofModule();
                TestServer server = TestServer.echoing();
                RawPeer peer = server.connect()) {
            assertThat(peer.send("GET /broken HTTP/1.1\r\nHost: a\r\n\r\n")
                            .answer()
                            .status())
                    .isEqualTo(500);
            assertThat(peer.send(GET).answer().status()).isEqualTo(200);
            assertThat(log.lines()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, 'GET / HTTP/1.1\r\n\r\n'",
        "400, 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'",
        "400, 'GET / HTTP/1.1\r\nHost: a\r\nbad header\r\n\r\n'",
        "400, 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n'",
        "400, 'NONSENSE\r\n\r\n'",
        "400, 'GET / FTP\r\n\r\n'",
        "505, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'",
        "413, 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\nabc'",
        "413, 'GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n'",
    })
    void refusesOnceAndLogsOneLine(int status, String request) {
        try (LogCapture log = LogCapture.ofModule();
                TestServer server = TestServer.echoing();
                RawPeer peer = server.connect()) {
            Answer answer = peer.send(request + GET).answer();

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(peer.isAtEnd()).isTrue();
            assertThat(log.lines()).hasSize(1);
        }
    }

    @Test
    void refusesLongRequestLines() {
        try (TestServer server = TestServer.echoing();
                RawPeer peer = server.connect()) {
            peer.send("GET /" + "a".repeat(5000) + " HTTP/1.1\r\nHost: a\r\n\r\n");

            assertThat(peer.answer().status()).isEqualTo(414);
            assertThat(peer.isAtEnd()).isTrue();
        }
    }

    @Test
    void refusesLargeHeaders() {
        try (TestServer server = TestServer.echoing();
                RawPeer peer = server.connect()) {
            peer.send("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(17 * 1024) + "\r\n\r\n");

            assertThat(peer.answer().status()).isEqualTo(431);
            assertThat(peer.isAtEnd()).isTrue();
        }
    }

    @Test
    void endsARequestThatStaysIncomplete() {
        try (LogCapture log = LogCapture.ofModule();
                TestServer server = withHttp(new HttpLimits(10, 8192, SHORT, LONG));
                RawPeer peer = server.connect()) {
            peer.send("GET / HTTP/1.1\r\nHost:");

            assertThat(peer.answer().status()).isEqualTo(408);
            assertThat(peer.isAtEnd()).isTrue();
            assertThat(log.lines()).hasSize(1);
        }
    }

    @Test
    void endsAConnectionThatSaysNothing() {
        try (LogCapture log = LogCapture.ofModule();
                TestServer server = withHttp(new HttpLimits(10, 8192, SHORT, LONG));
                RawPeer peer = server.connect()) {
            assertThat(peer.isAtEnd()).isTrue();
            assertThat(log.lines()).hasSize(1);
        }
    }

    @Test
    void endsAConnectionThatIdlesAfterAnAnswer() {
        try (TestServer server = withHttp(new HttpLimits(10, 8192, LONG, SHORT));
                RawPeer peer = server.connect()) {
            assertThat(peer.send(GET).answer().status()).isEqualTo(200);
            assertThat(peer.isAtEnd()).isTrue();
        }
    }

    @Test
    void refusesConnectionsAboveTheLimitUntilOneLeaves() {
        try (LogCapture log = LogCapture.ofModule();
                TestServer server = withHttp(new HttpLimits(2, 8192, LONG, LONG));
                RawPeer first = server.connect()) {
            RawPeer second = server.connect();
            await().until(() -> server.listener().connectionCount() == 2);
            for (int i = 0; i < 3; i++) {
                try (RawPeer third = server.connect()) {
                    assertThat(third.answer().status()).isEqualTo(503);
                    assertThat(third.isAtEnd()).isTrue();
                }
            }
            assertThat(log.lines()).hasSize(1);
            second.close();
            await().until(() -> server.listener().connectionCount() == 1);
            try (RawPeer fourth = server.connect()) {
                assertThat(fourth.send(GET).answer().status()).isEqualTo(200);
            }
            assertThat(first.send(GET).answer().status()).isEqualTo(200);
        }
    }

    @Test
    void worksBesideTwoHundredIdleConnections() {
        List<RawPeer> idle = new ArrayList<>();
        try (TestServer server = TestServer.echoing()) {
            for (int i = 0; i < 200; i++) {
                RawPeer peer = server.connect();
                idle.add(i % 2 == 0 ? peer : peer.send("GET / HT"));
            }
            await().until(() -> server.listener().connectionCount() == 200);
            try (RawPeer peer = server.connect()) {
                assertThat(peer.send(GET).answer().status()).isEqualTo(200);
                peer.upgraded().send(Frame.binary("hello"));
                assertThat(peer.frame().payload()).isEqualTo("hello");
            }
        } finally {
            idle.forEach(RawPeer::close);
        }
    }

    @Test
    void saysWhichAddressIsTaken() {
        var group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        try (TestServer server = TestServer.echoing()) {
            Routes none = Routes.builder().build();

            assertThatThrownBy(
                            () -> HttpListener.start(server.listener().address(), group, none, ListenerSettings.DEFAULT)
                                    .close())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cannot listen on")
                    .hasMessageContaining(String.valueOf(server.port()));
        } finally {
            group.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void saysThatAHostIsUnknown() {
        var group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        try {
            InetSocketAddress nowhere = InetSocketAddress.createUnresolved("nowhere.invalid", 0);
            Routes none = Routes.builder().build();

            assertThatThrownBy(() -> HttpListener.start(nowhere, group, none, ListenerSettings.DEFAULT)
                            .close())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("nowhere.invalid");
        } finally {
            group.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void canBeClosedTwice() {
        try (TestServer server = TestServer.echoing()) {
            server.listener().close();
            server.listener().close();

            assertThat(server.listener().connectionCount()).isZero();
        }
    }
}
