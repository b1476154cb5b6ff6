package dev.oriel.rfb.encode;

import io.netty.util.concurrent.FastThreadLocalThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs encoding jobs on {@code threads} threads, the calling frame thread being one of them. Knows nothing of viewers.
 * Several frame threads may call {@link #run} at the same time; start and close are the composition root's.
 */
public final class EncoderPool implements AutoCloseable {

    /**
     * Work that one thread finishes about as soon as two do, in pixels: 128x128. To wake a worker and wait for it costs about 50
     * microseconds; JPEG, the fastest, writes these in 45, deflate in 130 to 800. {@code ./dev bench Cores -p size=64,96,128}
     */
    static final long INLINE_PIXELS = 16_384;

    private final long inlinePixels;
    private final List<Thread> workers = new ArrayList<>();
    private final BlockingQueue<Batch> calls = new LinkedBlockingQueue<>();

    public EncoderPool(int threads) {
        this(threads, INLINE_PIXELS);
    }

    /**
     * @param inlinePixels up to which the calling thread does all itself
     */
    public EncoderPool(int threads, long inlinePixels) {
        this.inlinePixels = inlinePixels;
        if (threads < 1) {
            throw new IllegalArgumentException("an encoder pool of " + threads + " threads");
        }
        for (int i = 1; i < threads; i++) {
            Thread worker = new FastThreadLocalThread(this::work, "encode-" + i);
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
    }

    /** How many threads work on one batch, the caller included. */
    public int threads() {
        return workers.size() + 1;
    }

    /** Runs all jobs and returns when all are done. {@code own} are the caller's encoders. */
    public void run(List<EncodeJob> jobs, WorkerEncoders own) {
        long area = 0;
        for (EncodeJob job : jobs) {
            area += job.area();
        }
        int helpers = Math.min(workers.size(), jobs.size() - 1);
        if (helpers <= 0 || area <= inlinePixels) {
            for (EncodeJob job : jobs) {
                job.run(own);
            }
            return;
        }
        Batch batch = new Batch(jobs, Thread.currentThread());
        for (int i = 0; i < helpers; i++) {
            calls.add(batch);
        }
        try {
            batch.takePart(own);
        } finally {
            batch.awaitOthers(); // whatever happens here, nobody may write pixels that others still read
        }
    }

    private void work() {
        try (WorkerEncoders own = new WorkerEncoders()) {
            while (!Thread.currentThread().isInterrupted()) {
                calls.take().takePart(own);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed: the thread ends
        }
    }

    /** Ends the workers; no {@link #run} may be under way. */
    @Override
    public void close() {
        workers.forEach(Thread::interrupt);
    }

    /** Jobs that are handed out one by one to whoever asks. */
    private static final class Batch {

        private final List<EncodeJob> jobs;
        private final Thread caller;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger unfinished;

        Batch(List<EncodeJob> jobs, Thread caller) {
            this.jobs = List.copyOf(jobs);
            this.caller = caller;
            this.unfinished = new AtomicInteger(jobs.size());
        }

        void takePart(WorkerEncoders own) {
            for (int i = next.getAndIncrement(); i < jobs.size(); i = next.getAndIncrement()) {
                try {
                    jobs.get(i).run(own);
                } finally {
                    if (unfinished.decrementAndGet() == 0) {
                        LockSupport.unpark(caller);
                    }
                }
            }
        }

        void awaitOthers() {
            while (unfinished.get() > 0) {
                LockSupport.park(this);
            }
        }
    }
}
