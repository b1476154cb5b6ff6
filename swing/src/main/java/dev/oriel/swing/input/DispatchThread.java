package dev.oriel.swing.input;

import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;

/** Where components are touched: AWT's event dispatch thread. Any thread may call. */
public final class DispatchThread {

    private DispatchThread() {}

    /** Runs it there and waits; what it throws is thrown here. */
    public static void run(Runnable task) {
        if (EventQueue.isDispatchThread()) {
            task.run();
            return;
        }
        try {
            EventQueue.invokeAndWait(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the event dispatch thread", e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException("the event dispatch thread failed", e.getCause());
        }
    }
}
