package dev.oriel.rfb.update;

import io.netty.util.concurrent.FastThreadLocalThread;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that repeats {@link FrameLoop#step} and sleeps as long as it says. Started and closed by the composition root. */
public final class FrameThread implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FrameThread.class);
    private static final Duration END_WITHIN = Duration.ofSeconds(5);

    private final FrameLoop loop;
    private final Thread thread;

    /** What viewers are told at the end; empty while the thread is to go on. */
    private volatile Optional<String> endReason = Optional.empty();

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
        Optional<String> end = endReason;
        while (end.isEmpty()) {
            try {
                long waitNanos = loop.step(System.nanoTime());
                if (waitNanos > 0) {
                    loop.inbox().await(waitNanos);
                }
            } catch (RuntimeException | Error e) { // such as direct memory running out: viewers go, the display stays
                log.error("a frame failed; all its viewers are closed", e);
                loop.closeViewersAfterError("internal error in the frame loop");
            }
            end = endReason;
        }
        loop.close(end.get());
    }

    @Override
    public void close() {
        close("the server is shutting down");
    }

    /**
     * Closes all viewers, telling them the reason, and ends the thread. Not from the frame thread.
     *
     * @return whether it has ended; if not, it may still be reading pixels, whose memory must then stay
     */
    public boolean close(String reason) {
        endReason = Optional.of(reason);
        loop.inbox().post(() -> {});
        try {
            thread.join(END_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            log.warn("{} did not end within {} s", thread.getName(), END_WITHIN.toSeconds());
        }
        return !thread.isAlive();
    }
}
