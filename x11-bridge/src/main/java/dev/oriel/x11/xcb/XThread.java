package dev.oriel.x11.xcb;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that owns one connection and repeats one duty cycle: run what others asked for, send, hand events to the role,
 * let the role settle, wait for the socket or for others. It waits without a timer unless the role asks for one.
 *
 * <p>An X error ends nothing and is logged. A lost connection ends the thread and is told to {@code onLost}, on this thread,
 * once; an end by {@link #close} is not.
 */
public final class XThread implements AutoCloseable {

    /** What the thread does with its connection; all methods on this thread. */
    public interface Role {

        /** To be waited for without a timer. */
        int UNTIL_WOKEN = -1;

        /** An event came; the thread closes it afterwards. */
        void event(XMessage event) throws IOException;

        /**
         * All events there are have been handled.
         *
         * @return 0 if there was something to do, so that events may have come meanwhile; otherwise how many milliseconds
         *     may pass until the next call if nothing happens, or {@link #UNTIL_WOKEN}
         */
        int settle() throws IOException;

        /** The last words before the connection is closed by us. */
        void farewell() throws IOException;
    }

    /** Something to do on the thread. */
    @FunctionalInterface
    public interface Task {
        void run() throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(XThread.class);
    private static final Duration END = Duration.ofSeconds(3);

    private final XConnection connection;
    private final Role role;
    private final Consumer<String> onLost;
    private final Queue<Task> inbox = new ConcurrentLinkedQueue<>();
    private final Wakeup wakeup;
    private final Thread thread;
    private volatile boolean closing;

    /** How long the role lets the thread wait; this thread's. */
    private int waitMillis;

    /** Makes the thread and hands the connection over to it; the thread closes the connection in the end. */
    public XThread(String name, XConnection connection, Role role, Consumer<String> onLost) throws IOException {
        this.connection = connection;
        this.role = role;
        this.onLost = onLost;
        wakeup = new Wakeup(connection.fileDescriptor());
        connection.handOver();
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Has the task run on the thread, after those before it. Any thread; dropped if the thread has ended. */
    public void execute(Task task) {
        if (!closing) {
            inbox.add(task);
            wakeup.wake();
        }
    }

    /** Ends the thread after the tasks it was given; waits a few seconds at most. Any thread. */
    @Override
    public void close() {
        closing = true;
        wakeup.wake();
        try {
            if (Thread.currentThread() != thread) {
                thread.join(END.toMillis());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warn("{} did not end within {}", thread.getName(), END);
        }
    }

    private void run() {
        try (connection;
                wakeup) {
            while (!closing) {
                cycle();
            }
            runTasks();
            attempt(role::farewell);
            // A server may forget what it has not read yet when a connection ends.
            attempt(new Core(connection)::sync);
        } catch (ConnectionLostException lost) {
            if (!closing) {
                LOG.debug("{} ends", thread.getName(), lost);
                onLost.accept(lost.getMessage());
            }
        } catch (RuntimeException | Error broken) { // such as memory running out: as good as a lost connection
            LOG.error("{} ends", thread.getName(), broken);
            onLost.accept(broken.toString());
        } finally {
            closing = true;
            inbox.clear();
        }
    }

    private void cycle() throws ConnectionLostException {
        runTasks();
        connection.flush();
        Optional<XMessage> event = connection.nextEvent();
        if (event.isPresent()) {
            handle(event.get());
            return;
        }
        connection.requireAlive();
        waitMillis = Role.UNTIL_WOKEN;
        attempt(() -> waitMillis = role.settle());
        if (waitMillis != 0 && inbox.isEmpty()) {
            wakeup.await(waitMillis);
        }
    }

    private void handle(XMessage event) throws ConnectionLostException {
        try (event) {
            if (event.isError()) {
                XConnection.logError(event);
            } else {
                attempt(() -> role.event(event));
            }
        }
    }

    private void runTasks() throws ConnectionLostException {
        for (Task task = inbox.poll(); task != null; task = inbox.poll()) {
            attempt(task);
        }
    }

    /** One failed piece of work must not end the thread; only a lost connection does. */
    private void attempt(Task task) throws ConnectionLostException {
        try {
            task.run();
        } catch (ConnectionLostException lost) {
            throw lost;
        } catch (IOException refused) {
            LOG.warn("{}: {}", thread.getName(), refused.getMessage());
        } catch (RuntimeException bug) {
            LOG.error("{} failed", thread.getName(), bug);
        }
    }
}
