package dev.oriel.rfb.update;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * What other threads tell the frame thread: tasks, run in order by the one reader, which sleeps here in between. Who posts
 * too much is its own session's concern: see {@link LoopViewer}.
 */
final class Inbox {

    /** Between two frames: some milliseconds. */
    private static final int MAX_TASKS = 20_000;

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

    /** Runs what is posted, but not for ever when others post as fast as it runs. The reader. */
    void drain() {
        for (int i = 0; i < MAX_TASKS; i++) {
            Runnable task = tasks.poll();
            if (task == null) {
                return;
            }
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
