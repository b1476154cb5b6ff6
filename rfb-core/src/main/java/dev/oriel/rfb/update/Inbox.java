package dev.oriel.rfb.update;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * What other threads tell the frame thread: tasks, run in order by the one reader, which sleeps here in between. Who posts
 * too much is its own session's concern: see {@link LoopViewer}.
 */
final class Inbox {

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    private volatile Thread sleeper = Thread.currentThread();
    private volatile boolean asleep;

    /** Any thread. */
    void post(Runnable task) {
        tasks.add(task);
        if (asleep) {
            LockSupport.unpark(sleeper);
        }
    }

    /** Runs everything posted so far. The reader. */
    void drain() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    /** Sleeps until something is posted or the time is over. The reader. */
    void await(long nanos) {
        sleeper = Thread.currentThread();
        asleep = true;
        if (tasks.isEmpty()) {
            if (nanos == Long.MAX_VALUE) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, nanos);
            }
        }
        asleep = false;
    }
}
