package dev.oriel;

import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A connection of another server: keeps what was sent, and takes it at once or only when it is told to. Any thread. */
final class RecordingTransport implements ViewerTransport {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private boolean stalled;
    private int messages;
    private Optional<ByteBuffer> held = Optional.empty();
    private CompletableFuture<Void> taken = new CompletableFuture<>();
    private Optional<String> closed = Optional.empty();

    @Override
    public SocketAddress remoteAddress() {
        return InetSocketAddress.createUnresolved("203.0.113.7", 4711);
    }

    @Override
    public synchronized CompletionStage<?> send(ByteBuffer message) {
        if (held.isPresent()) {
            throw new IllegalStateException("a message was sent before the one before it was taken");
        }
        messages++;
        if (stalled) {
            held = Optional.of(message);
            taken = new CompletableFuture<>();
            return taken;
        }
        keep(message);
        return CompletableFuture.completedFuture(null);
    }

    private void keep(ByteBuffer message) {
        byte[] bytes = new byte[message.remaining()];
        message.get(bytes);
        sent.writeBytes(bytes);
    }

    @Override
    public synchronized void close(int code, String reason) {
        if (closed.isPresent()) {
            throw new IllegalStateException("closed twice");
        }
        closed = Optional.of(code + " " + reason);
    }

    /** From now on messages are not taken. */
    synchronized void stall() {
        stalled = true;
    }

    synchronized boolean isHolding() {
        return held.isPresent();
    }

    /** The message that is held is taken, and so is what comes. */
    synchronized void goOn() {
        stalled = false;
        held.ifPresent(this::keep);
        held = Optional.empty();
        taken.complete(null);
    }

    /** The message that is held cannot be sent. */
    synchronized void fail() {
        held = Optional.empty();
        taken.completeExceptionally(new IllegalStateException("of the test: the line is cut"));
    }

    synchronized byte[] sent() {
        return sent.toByteArray();
    }

    synchronized int messages() {
        return messages;
    }

    /** Code and reason. */
    synchronized Optional<String> closed() {
        return closed;
    }
}
