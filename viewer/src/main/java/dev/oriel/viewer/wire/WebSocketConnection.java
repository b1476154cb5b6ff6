package dev.oriel.viewer.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** RFB in the binary messages of a WebSocket (RFC 6455), subprotocol {@code binary}, without TLS. */
final class WebSocketConnection implements Connection {

    /** RFC 6455 section 1.3. */
    private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private static final int MAX_HEAD_BYTES = 1 << 14;

    private final TcpConnection tcp;
    private final WebSocketOutput output;
    private final WebSocketInput input;

    private WebSocketConnection(TcpConnection tcp) {
        this.tcp = tcp;
        output = new WebSocketOutput(tcp.output(), new SecureRandom());
        input = new WebSocketInput(tcp.input(), output);
    }

    static WebSocketConnection open(ConnectionSettings settings) throws IOException {
        TcpConnection tcp = TcpConnection.open(settings);
        try {
            byte[] nonce = new byte[16];
            new SecureRandom().nextBytes(nonce);
            String key = Base64.getEncoder().encodeToString(nonce);
            tcp.output().write(request(settings, key).getBytes(StandardCharsets.ISO_8859_1));
            checkAnswer(readHead(tcp.input()), key);
            return new WebSocketConnection(tcp);
        } catch (IOException | RuntimeException e) {
            tcp.close();
            throw e;
        }
    }

    /** The origin is the server's own, as of a page it served; some servers demand one. */
    private static String request(ConnectionSettings settings, String key) {
        URI address = settings.address();
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String host = address.getHost() + ":" + address.getPort();
        String login = settings.user() + ":" + settings.userPassword();
        String authorization = settings.user().isEmpty()
                ? ""
                : "Authorization: Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8))
                        + "\r\n";
        return "GET " + path + query + " HTTP/1.1\r\nHost: " + host
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + key
                + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: binary\r\nOrigin: http://" + host
                + "\r\n" + authorization + "\r\n";
    }

    /** Byte by byte, so that nothing behind the head is taken. */
    private static List<String> readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 || head.length() == MAX_HEAD_BYTES) {
                throw new IOException("no whole answer to the WebSocket request: " + head);
            }
            head.append((char) next);
        }
        return Arrays.asList(head.toString().split("\r\n", -1));
    }

    private static void checkAnswer(List<String> head, String key) throws IOException {
        if (!head.get(0).matches("HTTP/1\\.1 101( .*)?")) {
            throw new IOException("WebSocket refused: " + head.get(0));
        }
        Map<String, String> fields = new HashMap<>();
        for (String line : head.subList(1, head.size())) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        String accept = fields.getOrDefault("sec-websocket-accept", "");
        if (!accept.equals(accept(key))) {
            throw new IOException("WebSocket answer to another key: " + accept);
        }
        String protocol = fields.getOrDefault("sec-websocket-protocol", "binary");
        if (!protocol.equals("binary")) {
            throw new IOException("WebSocket subprotocol " + protocol + ", which was not offered");
        }
        if (fields.containsKey("sec-websocket-extensions")) {
            throw new IOException("WebSocket extension that was not offered: " + fields);
        }
    }

    private static String accept(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest((key + ACCEPT_SUFFIX).getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public void limitWaits(Duration most) throws IOException {
        tcp.limitWaits(most);
    }

    @Override
    public void close() throws IOException {
        tcp.close();
    }
}
