package dev.oriel.benchmarks.compare.process;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Everything that must end before this process may: closed in reverse order by {@link #close}, and on Ctrl-C or SIGTERM by
 * the JVM's shutdown. What is closed earlier takes itself off. Any thread.
 */
public final class Closing implements AutoCloseable {

    private final Deque<Runnable> open = new ArrayDeque<>();
    private boolean closed;

    /** One that closes itself when the JVM shuts down. */
    public static Closing atShutdown() {
        Closing closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "end-of-comparison"));
        return closing;
    }

    /** Remembers to run {@code end}. Once closed, it runs at once: whoever started something during the end loses it. */
    public void add(Runnable end) {
        synchronized (this) {
            if (!closed) {
                open.push(end);
                return;
            }
        }
        end.run();
    }

    /** Runs {@code end} now and no more later. */
    public void endNow(Runnable end) {
        synchronized (this) {
            open.remove(end);
        }
        end.run();
    }

    @Override
    public void close() {
        while (true) {
            Runnable next;
            synchronized (this) {
                closed = true;
                if (open.isEmpty()) {
                    return;
                }
                next = open.pop();
            }
            next.run();
        }
    }
}
