package dev.oriel.rfb.update;

import io.netty.util.concurrent.FastThreadLocalThread;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that repeats {@link FrameLoop#step} and sleeps as long as it says. Started and closed by the composition root. */
public final class FrameThread implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FrameThread.class);
    private static final Duration END_WITHIN = Duration.ofSeconds(5);

    private final FrameLoop loop;
    private final Thread thread;
    private volatile boolean closing;

    private FrameThread(FrameLoop loop, String displayName) {
        this.loop = loop;
        thread = new FastThreadLocalThread(this::run, "frame-" + displayName);
        thread.setDaemon(true);
    }

    public static FrameThread start(FrameLoop loop, String displayName) {
        FrameThread frameThread = new FrameThread(loop, displayName);
        frameThread.thread.start();
        return frameThread;
    }

    private void run() {
        while (!closing) {
            try {
                long waitNanos = loop.step(System.nanoTime());
                if (waitNanos > 0) {
                    loop.inbox().await(waitNanos);
                }
            } catch (RuntimeException | Error e) { // such as direct memory running out: viewers go, the display stays
                log.error("a frame failed; all its viewers are closed", e);
                loop.closeViewers("internal error in the frame loop");
            }
        }
        loop.close("the server is shutting down");
    }

    /** Closes all viewers and ends the thread. Not from the frame thread. */
    @Override
    public void close() {
        closing = true;
        loop.inbox().post(() -> {});
        try {
            thread.join(END_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            log.warn("{} did not end within {} s", thread.getName(), END_WITHIN.toSeconds());
        }
    }
}
