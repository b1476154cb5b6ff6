package dev.oriel.x11.xcb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReference;
import org.lwjgl.system.MemoryUtil;

/**
 * Waits for a connection's socket and for other threads at once: poll(2) over the socket and an eventfd.
 *
 * <p>Between two {@link #await} calls of the owning thread at most one {@link #wake} writes into the eventfd, which the
 * state shows: only who changes IDLE to SIGNALLED writes, exactly once. So closing can tell whether a writer is still on its
 * way, and the descriptor is never closed under it. {@link #wake} may be called by any thread, everything else by the
 * owner.
 */
public final class Wakeup implements AutoCloseable {

    private enum State {
        IDLE,
        SIGNALLED,
        CLOSED
    }

    private static final NativeLibrary LIBC = NativeLibrary.load("libc.so.6");
    private static final NativeFunction EVENTFD = LIBC.function("eventfd");
    private static final NativeFunction POLL = LIBC.function("poll");
    private static final NativeFunction READ = LIBC.function("read");
    private static final NativeFunction WRITE = LIBC.function("write");
    private static final NativeFunction CLOSE = LIBC.function("close");

    /** EFD_CLOEXEC | EFD_NONBLOCK of sys/eventfd.h. */
    private static final int EVENTFD_FLAGS = 0x80000 | 0x800;

    /** POLLIN of poll.h. */
    private static final short POLLIN = 1;

    private static final int POLLFD_BYTES = 8;
    private static final int COUNTER_BYTES = 8;
    private static final int WRITER_TIMEOUT_MILLIS = 1000;

    private final int eventFd;
    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

    /** Two pollfd {int fd; short events; short revents}: the eventfd, then the socket. */
    private final ByteBuffer pollFds = MemoryUtil.memCalloc(2 * POLLFD_BYTES);

    /** The number an eventfd takes and gives; written once, so that any thread may pass it. */
    private final ByteBuffer one = MemoryUtil.memCalloc(COUNTER_BYTES).putLong(0, 1);

    private final ByteBuffer counter = MemoryUtil.memCalloc(COUNTER_BYTES);

    Wakeup(int socket) throws IOException {
        eventFd = (int) EVENTFD.call(0, EVENTFD_FLAGS);
        if (eventFd < 0) {
            throw new IOException("no eventfd: too many open files");
        }
        pollFds.putInt(0, eventFd).putShort(4, POLLIN);
        pollFds.putInt(POLLFD_BYTES, socket).putShort(POLLFD_BYTES + 4, POLLIN);
    }

    /** Waits for what the server of this connection sends; the calling thread owns both. */
    public static Wakeup of(XConnection connection) throws IOException {
        return new Wakeup(connection.fileDescriptor());
    }

    /** Ends the current or the next wait; without effect after close. */
    public void wake() {
        if (state.compareAndSet(State.IDLE, State.SIGNALLED)) {
            WRITE.call(eventFd, MemoryUtil.memAddress(one), COUNTER_BYTES);
        }
    }

    /**
     * Waits until the socket has something, somebody calls {@link #wake}, or the time is over; sometimes for no reason.
     *
     * @param timeoutMillis at most so long, -1 for ever
     */
    public void await(int timeoutMillis) {
        pollFds.putShort(6, (short) 0);
        POLL.call(MemoryUtil.memAddress(pollFds), 2, timeoutMillis);
        if (pollFds.getShort(6) != 0) {
            READ.call(eventFd, MemoryUtil.memAddress(counter), COUNTER_BYTES);
            state.compareAndSet(State.SIGNALLED, State.IDLE);
        }
    }

    @Override
    public void close() {
        State before = state.getAndSet(State.CLOSED);
        if (before == State.CLOSED) {
            return;
        }
        if (before == State.SIGNALLED) {
            POLL.call(MemoryUtil.memAddress(pollFds), 1, WRITER_TIMEOUT_MILLIS);
        }
        CLOSE.call(eventFd);
        MemoryUtil.memFree(pollFds);
        MemoryUtil.memFree(counter);
        MemoryUtil.memFree(one);
    }
}
