package dev.oriel.benchmarks.embed;

import dev.oriel.OrielServer;
import dev.oriel.VirtualFramebuffer;
import io.netty.buffer.PooledByteBufAllocator;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/** A server with one display of 800x600 and no viewer: memory that is held, and processor time that is taken. */
final class IdleCost {

    private static final double MEBIBYTE = 1 << 20;
    private static final int SECONDS = 5;
    private static final int COLLECTIONS = 3;

    private IdleCost() {}

    static void print() throws Exception {
        VirtualFramebuffer screen = VirtualFramebuffer.of("Idle", 800, 600);
        try (OrielServer server =
                OrielServer.builder().display(screen).withoutPassword().start()) {
            for (int i = 0; i < COLLECTIONS; i++) {
                System.gc();
            }
            double heap =
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE;
            Duration before = cpu();
            Thread.sleep(SECONDS * 1000L);
            Duration used = cpu().minus(before);
            System.out.printf(
                    Locale.ROOT,
                    "idle server at port %d: %.1f MiB heap, %.1f MiB direct, %d ms of processor time in %d s%n",
                    server.httpPort(),
                    heap,
                    direct() / MEBIBYTE,
                    used.toMillis(),
                    SECONDS);
        }
    }

    private static long direct() {
        long buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return buffers + PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();
    }

    static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
