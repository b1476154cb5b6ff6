package dev.oriel.server.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;

/** A connection that sends whatever a test wants, well formed or not. Waits are bounded by the socket's timeout. */
final class RawClient implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = (int) Patience.LIMIT.toMillis();

    private final Socket socket;
    private final DataInputStream in;

    private RawClient(Socket socket) throws IOException {
        this.socket = socket;
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    static RawClient tcp(int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        return new RawClient(socket);
    }

    /** After the upgrade of RFC 6455 section 4. */
    static RawClient webSocket(int port) throws IOException {
        RawClient client = tcp(port);
        client.send(upgrade("http://127.0.0.1:" + port, port));
        String status = client.line();
        if (!status.startsWith("HTTP/1.1 101")) {
            throw new IOException("no upgrade: " + status);
        }
        for (String header = client.line(); !header.isEmpty(); ) {
            header = client.line();
        }
        return client;
    }

    static byte[] upgrade(String origin, int port) {
        return ("GET /websockify HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nOrigin: "
                        + origin
                        + "\r\n\r\n")
                .getBytes(US_ASCII);
    }

    /** The head of a final masked frame with a 64-bit length and the mask 0 (RFC 6455 section 5.2). */
    static byte[] frameHead(int opcode, long length) {
        return ByteBuffer.allocate(14)
                .put((byte) (0x80 | opcode))
                .put((byte) (0x80 | 127))
                .putLong(length)
                .array();
    }

    /** A final binary frame of up to 125 bytes with the mask 0. */
    static byte[] frame(byte[] payload) {
        return ByteBuffer.allocate(6 + payload.length)
                .put((byte) 0x82)
                .put((byte) (0x80 | payload.length))
                .putInt(0)
                .put(payload)
                .array();
    }

    /** SetPixelFormat (RFC 6143 section 7.5.1), all channels alike. */
    static byte[] setPixelFormat(int bitsPerPixel, int depth, int max, int redShift) {
        return ByteBuffer.allocate(20)
                .putInt(0)
                .put(new byte[] {(byte) bitsPerPixel, (byte) depth, 0, 1})
                .putShort((short) max)
                .putShort((short) max)
                .putShort((short) max)
                .put(new byte[] {(byte) redShift, 8, 0})
                .array();
    }

    /** An incremental FramebufferUpdateRequest (RFC 6143 section 7.5.3). */
    static byte[] updateRequest(int x, int y, int width, int height) {
        return request(1, x, y, width, height);
    }

    /** A FramebufferUpdateRequest for everything anew. */
    static byte[] fullUpdateRequest(int width, int height) {
        return request(0, 0, 0, width, height);
    }

    private static byte[] request(int incremental, int x, int y, int width, int height) {
        return ByteBuffer.allocate(10)
                .put((byte) 3)
                .put((byte) incremental)
                .putShort((short) x)
                .putShort((short) y)
                .putShort((short) width)
                .putShort((short) height)
                .array();
    }

    /** RFB 3.8 with security type None, up to normal operation. */
    RawClient join() throws IOException {
        in.readFully(new byte[12]);
        send("RFB 003.008\n".getBytes(US_ASCII));
        in.readFully(new byte[in.readUnsignedByte()]);
        send(new byte[] {1});
        in.readFully(new byte[4]);
        send(new byte[] {1});
        in.readFully(new byte[20]);
        in.readFully(new byte[in.readInt()]);
        return this;
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Sends bytes that the server may answer by closing before it has all of them. */
    void sendUnlessClosed(byte[] bytes) throws IOException {
        try {
            send(bytes);
        } catch (SocketException closed) {
            socket.shutdownInput();
        }
    }

    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** Reads until the server closes. */
    void awaitEnd() throws IOException {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            socket.close();
        }
    }

    /** Whether the server has closed; looks at what has come, without waiting for more. */
    boolean hasEnded() {
        try {
            socket.setSoTimeout(1);
            while (in.read() >= 0) {
                in.skipBytes(in.available());
            }
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    int localPort() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
