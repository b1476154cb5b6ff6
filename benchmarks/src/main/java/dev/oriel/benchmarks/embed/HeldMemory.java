package dev.oriel.benchmarks.embed;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.internal.PlatformDependent;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;

/**
 * What this JVM holds.
 *
 * @param heapBytes of objects in use, as a collection leaves them
 * @param directBytes of direct buffers, those that wait in pools among them
 */
record HeldMemory(long heapBytes, long directBytes) {

    private static final double MEBIBYTE = 1 << 20;
    private static final int COLLECTIONS = 3;
    private static final int PROBE_BYTES = 1 << 20;

    /** After collections. */
    static HeldMemory now() {
        long heap = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            heap = Math.min(
                    heap,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return new HeldMemory(heap, direct());
    }

    /** Where the JDK does not count what Netty takes, Netty's own count is added. */
    private static long direct() {
        long counted = countedDirect();
        ByteBuf probe = Unpooled.directBuffer(PROBE_BYTES);
        boolean isNettyCounted = countedDirect() - counted >= PROBE_BYTES;
        probe.release();
        return isNettyCounted ? counted : counted + PlatformDependent.usedDirectMemory();
    }

    private static long countedDirect() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    /** The share of each of so many in what has been added since. */
    HeldMemory eachSince(HeldMemory before, int count) {
        return new HeldMemory((heapBytes - before.heapBytes) / count, (directBytes - before.directBytes) / count);
    }

    double heapMebibytes() {
        return heapBytes / MEBIBYTE;
    }

    double directMebibytes() {
        return directBytes / MEBIBYTE;
    }
}
