package dev.oriel;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a program's listener, on a thread which lives only while there is something to tell and ten seconds longer. Any thread
 * hands events over; none waits.
 */
final class EventThread implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventThread.class);
    private static final int CAPACITY = 10_000;
    private static final int IDLE_SECONDS = 10;

    private final String threadName;
    private final String listener;
    private final ThreadPoolExecutor executor;

    /** Since the last event that was not dropped; so that a full queue is one line in the log. */
    private final AtomicBoolean dropping = new AtomicBoolean();

    /** @param listener who is told, for the log */
    EventThread(String threadName, String listener) {
        this.threadName = threadName;
        this.listener = listener;
        executor = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(CAPACITY), this::thread);
        executor.allowCoreThreadTimeOut(true);
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, threadName);
        thread.setDaemon(true);
        return thread;
    }

    void tell(Runnable event) {
        try {
            executor.execute(() -> guarded(event));
            dropping.set(false);
        } catch (RejectedExecutionException e) {
            if (!executor.isShutdown() && !dropping.getAndSet(true)) {
                log.warn("the {} is too slow: events are dropped", listener);
            }
        }
    }

    private void guarded(Runnable event) {
        try {
            event.run();
        } catch (Throwable e) {
            log.error("the {} failed", listener, e);
        }
    }

    /** What waits is still told; nothing more comes. */
    @Override
    public void close() {
        executor.shutdown();
    }
}
