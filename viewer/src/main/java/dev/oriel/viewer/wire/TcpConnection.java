package dev.oriel.viewer.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** RFB over TCP. */
final class TcpConnection implements Connection {

    /** A slow reader must not have seconds of data waiting in the kernel. */
    private static final int SLOW_BUFFER_BYTES = 1 << 16;

    private final Socket socket;
    private final InputStream input;

    private final OutputStream output;

    private TcpConnection(Socket socket, InputStream input, OutputStream output) {
        this.socket = socket;
        this.input = input;
        this.output = output;
    }

    static TcpConnection open(ConnectionSettings settings) throws IOException {
        Socket socket = new Socket();
        try {
            if (settings.bytesPerSecond() > 0) {
                socket.setReceiveBufferSize(SLOW_BUFFER_BYTES);
            }
            int millis = Math.toIntExact(settings.patience().toMillis());
            socket.connect(
                    new InetSocketAddress(
                            settings.address().getHost(), settings.address().getPort()),
                    millis);
            socket.setSoTimeout(millis);
            socket.setTcpNoDelay(true);
            InputStream input = socket.getInputStream();
            return new TcpConnection(
                    socket,
                    settings.bytesPerSecond() > 0 ? new LimitedInput(input, settings.bytesPerSecond()) : input,
                    socket.getOutputStream());
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
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
        socket.setSoTimeout(Math.toIntExact(most.toMillis()));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
