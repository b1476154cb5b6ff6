package dev.oriel.websocket;

import io.netty.buffer.PooledByteBufAllocator;
import java.lang.ref.WeakReference;
import java.util.List;

/** Reads what Netty's leak detector says, after making it look. */
final class LeakLog implements AutoCloseable {

    private static final int ROUNDS = 5;
    private static final int PROBES = 100;

    private final LogCapture log = new LogCapture("io.netty.util.ResourceLeakDetector");

    /** Lines about buffers that were collected without having been released. */
    List<String> leaks() {
        for (int round = 0; round < ROUNDS; round++) {
            collectGarbage();
            for (int i = 0; i < PROBES; i++) {
                PooledByteBufAllocator.DEFAULT.directBuffer(1).release();
            }
        }
        return log.lines().stream().filter(line -> line.startsWith("LEAK")).toList();
    }

    /** Returns when an object dropped here is gone; the detector's references are cleared in the same cycle. */
    private static void collectGarbage() {
        WeakReference<Object> canary = new WeakReference<>(new Object());
        while (canary.get() != null) {
            System.gc();
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
