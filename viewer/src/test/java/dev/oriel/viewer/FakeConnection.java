package dev.oriel.viewer;

import dev.oriel.viewer.wire.Connection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A server that says what it was told to say beforehand, and keeps what it hears. Then it is silent, or gone. */
final class FakeConnection implements Connection {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final InputStream input;
    private boolean closed;

    private FakeConnection(InputStream input) {
        this.input = input;
    }

    /** Closes when all is said. */
    static FakeConnection saying(WireBytes bytes) {
        return new FakeConnection(new ByteArrayInputStream(bytes.toArray()));
    }

    /** Stays open when all is said: reads give up waiting. */
    static FakeConnection sayingAndStaying(WireBytes bytes) {
        return new FakeConnection(new ByteArrayInputStream(bytes.toArray()) {
            @Override
            public synchronized int read(byte[] to, int from, int count) {
                int got = super.read(to, from, count);
                if (got < 0) {
                    throw new NothingMore();
                }
                return got;
            }
        });
    }

    /** Carries the end of a wait through a method that declares no exception. */
    private static final class NothingMore extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    byte[] sent() {
        return sent.toByteArray();
    }

    /** What was heard since the last call. */
    byte[] heard() {
        byte[] bytes = sent.toByteArray();
        sent.reset();
        return bytes;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public InputStream input() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return input.read();
            }

            @Override
            public int read(byte[] to, int from, int count) throws IOException {
                try {
                    return input.read(to, from, count);
                } catch (NothingMore e) {
                    throw (IOException) new SocketTimeoutException("nothing more").initCause(e);
                }
            }
        };
    }

    @Override
    public OutputStream output() {
        return sent;
    }

    @Override
    public void limitWaits(Duration most) {
        // Nothing is waited for.
    }

    @Override
    public void close() {
        closed = true;
    }
}
