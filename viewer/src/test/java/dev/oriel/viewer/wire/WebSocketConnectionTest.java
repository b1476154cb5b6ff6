package dev.oriel.viewer.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WebSocketConnectionTest {

    private static final Pattern KEY = Pattern.compile("Sec-WebSocket-Key: (.*)\r\n");

    /** Answers one request as told, given its key, and says one byte in a frame. */
    private static CompletableFuture<String> serve(ServerSocket server, UnaryOperator<String> answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                String request = head(socket.getInputStream());
                Matcher key = KEY.matcher(request);
                String reply = key.find() ? answer.apply(key.group(1)) : "no key";
                socket.getOutputStream().write(reply.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().write(new byte[] {(byte) 0x82, 1, 77});
                socket.getInputStream().read();
                return request;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString();
    }

    private static String switching(String key) {
        return "HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nSEC-WebSocket-Accept: " + accept(key)
                + "\r\nSec-WebSocket-Protocol: binary\r\n\r\n";
    }

    private static String accept(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static ConnectionSettings to(ServerSocket server) {
        URI address = URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/websockify?token=1");
        return new ConnectionSettings(address, "user", "pass:word", Duration.ofSeconds(20), 0);
    }

    @Test
    void asksAsTheTextSaysAndReadsFromTheFirstFrameOn() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> request = serve(server, WebSocketConnectionTest::switching);
            try (Connection connection = Connection.open(to(server))) {
                assertThat(connection.input().read()).isEqualTo(77);
            }
            assertThat(request.get(20, TimeUnit.SECONDS))
                    .startsWith("GET /websockify?token=1 HTTP/1.1\r\nHost: 127.0.0.1:" + server.getLocalPort())
                    .contains("\r\nSec-WebSocket-Protocol: binary\r\n", "\r\nSec-WebSocket-Version: 13\r\n")
                    .contains("\r\nAuthorization: Basic dXNlcjpwYXNzOndvcmQ=\r\n");
        }
    }

    @Test
    void refusesOtherAnswers() throws Exception {
        assertRefused("refused: HTTP/1.1 401", key -> "HTTP/1.1 401 Unauthorized\r\n\r\n");
        assertRefused("another key", key -> switching("another" + key));
        assertRefused("subprotocol base64", key -> switching(key).replace("binary", "base64"));
        assertRefused("extension", key -> switching(key).replace("upgrade:", "Sec-WebSocket-Extensions: x\r\nu:"));
        assertRefused("no whole answer", key -> "x".repeat(20_000));
    }

    private static void assertRefused(String why, UnaryOperator<String> answer) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> request = serve(server, answer);
            assertThatThrownBy(() -> Connection.open(to(server)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(why);
            request.handle((done, failed) -> 0).get(20, TimeUnit.SECONDS);
        }
    }
}
