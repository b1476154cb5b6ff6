package dev.oriel.websocket;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A bare socket that speaks as much HTTP and WebSocket as it is told, right or wrong. Every read has a deadline. */
final class RawPeer implements AutoCloseable {

    private static final int DEADLINE_MILLIS = 20_000;
    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    /** What KEY must be answered with (the example of RFC 6455 section 1.3). */
    static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    /** An answer; header names without regard to case. */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private final Socket socket;
    private final DataInputStream in;

    RawPeer(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(DEADLINE_MILLIS);
            socket.setTcpNoDelay(true);
            in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String upgradeRequest(String path, String... headers) {
        StringBuilder head = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost:6901\r\n"
                + "Upgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (!head.toString().contains("Sec-WebSocket-Version")) {
            head.append("Sec-WebSocket-Version: 13\r\n");
        }
        if (!head.toString().contains("Sec-WebSocket-Key")) {
            head.append("Sec-WebSocket-Key: " + KEY + "\r\n");
        }
        return head.append("\r\n").toString();
    }

    RawPeer upgraded() {
        Answer answer = send(upgradeRequest("/websockify")).answer();
        if (answer.status() != 101) {
            throw new IllegalStateException("upgrade answered with " + answer);
        }
        return this;
    }

    RawPeer send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawPeer send(Frame frame) {
        return send(frame.masked());
    }

    RawPeer send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RawPeer sendOneByOne(byte[] bytes) {
        for (byte b : bytes) {
            send(new byte[] {b});
        }
        return this;
    }

    Answer answer() {
        return answer(true);
    }

    /** The answer to a HEAD request: no body whatever the length says. */
    Answer answerWithoutBody() {
        return answer(false);
    }

    private Answer answer(boolean hasBody) {
        try {
            int status = Integer.parseInt(line().split(" ", 3)[1]);
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                headers.put(line.substring(0, colon), line.substring(colon + 1).trim());
            }
            int length = hasBody ? Integer.parseInt(headers.getOrDefault("Content-Length", "0")) : 0;
            return new Answer(status, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.readUnsignedByte(); b != '\n'; b = in.readUnsignedByte()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    Frame frame() {
        try {
            int first = in.readUnsignedByte();
            int second = in.readUnsignedByte();
            if ((second & 0x80) != 0 || (first & 0x70) != 0) {
                throw new IllegalStateException("masked or reserved bits in a server's frame");
            }
            long length = second == 126 ? in.readUnsignedShort() : second == 127 ? in.readLong() : second;
            byte[] payload = in.readNBytes(Math.toIntExact(length));
            return new Frame((first & 0x80) != 0, first & 0xf, new String(payload, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when the other side ends the connection with nothing more said; a deadline passed is an exception. */
    boolean isAtEnd() {
        try {
            in.readUnsignedByte();
            return false;
        } catch (EOFException e) {
            return true;
        } catch (SocketTimeoutException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            return true; // reset: the connection is just as gone
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
