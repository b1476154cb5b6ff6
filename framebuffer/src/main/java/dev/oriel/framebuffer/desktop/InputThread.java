package dev.oriel.framebuffer.desktop;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;

/**
 * Tells the listener what viewers do, on the thread {@code input-<name>}, which starts with the first listener. A listener
 * that throws is logged, the first time with its stack trace, and hears the next event.
 */
final class InputThread {

    private static final System.Logger LOG = System.getLogger(InputThread.class.getName());

    private final InputQueue queue;
    private final Thread thread;
    private volatile InputListener listener = InputListener.DEAF;
    private boolean hasFailed;
    private long reportedDrops;

    InputThread(String name, InputQueue queue) {
        this.queue = queue;
        thread = new Thread(this::run, "input-" + name);
        thread.setDaemon(true);
    }

    /** From now on this listener hears what viewers do. Any thread. */
    synchronized void listen(InputListener newListener) {
        listener = newListener;
        if (thread.getState() == Thread.State.NEW) {
            queue.open();
            thread.start();
        }
    }

    private void run() {
        ArrayDeque<InputEvent> batch = new ArrayDeque<>();
        try {
            while (queue.take(batch)) {
                while (!batch.isEmpty()) {
                    tell(batch.remove());
                }
                reportDrops();
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "{0} was interrupted and ends", thread.getName());
        }
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private void tell(InputEvent event) {
        try {
            event.tell(listener);
        } catch (Throwable e) {
            LOG.log(hasFailed ? Level.DEBUG : Level.ERROR, "the input listener of " + thread.getName() + " failed", e);
            hasFailed = true;
        }
    }

    private void reportDrops() {
        long drops = queue.dropped();
        if (drops > reportedDrops) {
            LOG.log(
                    Level.WARNING,
                    "{0}: the listener was too slow, {1} presses or moves were dropped",
                    thread.getName(),
                    drops - reportedDrops);
            reportedDrops = drops;
        }
    }
}
