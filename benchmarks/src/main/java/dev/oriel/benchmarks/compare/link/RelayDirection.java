package dev.oriel.benchmarks.compare.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Carries one direction of a connection through a {@link ShapedLine}: one thread reads while there is room, another writes
 * what is due. Both end when either side's socket does; what is under way at the reader's end is still delivered.
 */
final class RelayDirection {

    /** Small enough that a piece of it does not matter on the slowest link (13 ms at 5 Mbit/s). */
    private static final int PIECE_BYTES = 8192;

    private final ShapedLine line;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean inputEnded;
    private boolean outputEnded;

    RelayDirection(ShapedLine line) {
        this.line = line;
    }

    /** The reader's thread, until the input ends. */
    void readAll(InputStream in) throws IOException, InterruptedException {
        byte[] buffer = new byte[PIECE_BYTES];
        try {
            while (awaitRoom()) {
                int count = in.read(buffer);
                if (count < 0) {
                    return;
                }
                put(Arrays.copyOf(buffer, count));
            }
        } finally {
            end(() -> inputEnded = true);
        }
    }

    /** The writer's thread, until everything is delivered or the output fails. */
    void writeAll(OutputStream out) throws IOException, InterruptedException {
        try {
            for (Optional<byte[]> due = awaitDue(); due.isPresent(); due = awaitDue()) {
                out.write(due.get());
            }
        } finally {
            end(() -> outputEnded = true);
        }
    }

    private void end(Runnable note) {
        lock.lock();
        try {
            note.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitRoom() throws InterruptedException {
        lock.lock();
        try {
            while (!line.hasRoom() && !outputEnded) {
                changed.await();
            }
            return !outputEnded;
        } finally {
            lock.unlock();
        }
    }

    private void put(byte[] bytes) {
        lock.lock();
        try {
            line.put(bytes, System.nanoTime());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Empty when the input has ended and nothing is under way. */
    private Optional<byte[]> awaitDue() throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                long now = System.nanoTime();
                Optional<byte[]> due = line.take(now);
                if (due.isPresent()) {
                    changed.signalAll();
                    return due;
                }
                Optional<Long> wait = line.untilNext(now);
                if (wait.isPresent()) {
                    changed.await(wait.get(), TimeUnit.NANOSECONDS);
                } else if (inputEnded) {
                    return Optional.empty();
                } else {
                    changed.await();
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
