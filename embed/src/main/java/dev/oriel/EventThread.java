package dev.oriel;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a program's listener of viewers, on the thread {@code oriel-events}, which lives only while there is something to tell
 * and ten seconds longer. Any thread hands events over; none waits.
 */
final class EventThread implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventThread.class);
    private static final int CAPACITY = 10_000;
    private static final int IDLE_SECONDS = 10;

    private final ThreadPoolExecutor executor;

    EventThread() {
        executor = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(CAPACITY), EventThread::thread);
        executor.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "oriel-events");
        thread.setDaemon(true);
        return thread;
    }

    void tell(Runnable event) {
        try {
            executor.execute(() -> guarded(event));
        } catch (RejectedExecutionException e) {
            if (!executor.isShutdown()) {
                log.warn("the viewer listener is too slow: an event was dropped");
            }
        }
    }

    private static void guarded(Runnable event) {
        try {
            event.run();
        } catch (Throwable e) {
            log.error("the viewer listener failed", e);
        }
    }

    /** What waits is still told; nothing more comes. */
    @Override
    public void close() {
        executor.shutdown();
    }
}
