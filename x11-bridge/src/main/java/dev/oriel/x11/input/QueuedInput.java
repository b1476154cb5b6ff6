package dev.oriel.x11.input;

import dev.oriel.framebuffer.desktop.InputSink;
import dev.oriel.x11.xcb.XThread;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands viewers' input to the input thread. The queue is bounded: when the X server takes nothing for so long that it is
 * full, events are dropped, and everything is released once it is empty, so that no key stays down. Any thread.
 */
public final class QueuedInput implements InputSink {

    private static final Logger LOG = LoggerFactory.getLogger(QueuedInput.class);
    private static final int MAX_QUEUED = 8192;

    private final XThread thread;
    private final InputRole role;
    private final AtomicInteger queued = new AtomicInteger();
    private volatile boolean dropped;

    public QueuedInput(XThread thread, InputRole role) {
        this.thread = thread;
        this.role = role;
    }

    @Override
    public void key(int keysym, boolean down) {
        enqueue(() -> role.key(keysym, down));
    }

    @Override
    public void pointer(int x, int y, int buttons) {
        enqueue(() -> role.pointer(x, y, buttons));
    }

    private void enqueue(XThread.Task task) {
        if (queued.incrementAndGet() > MAX_QUEUED) {
            queued.decrementAndGet();
            dropped = true;
            return;
        }
        thread.execute(() -> {
            try {
                task.run();
            } finally {
                if (queued.decrementAndGet() == 0 && dropped) {
                    dropped = false;
                    LOG.warn("more than {} input events were waiting, some are lost", MAX_QUEUED);
                    role.releaseAll();
                }
            }
        });
    }
}
