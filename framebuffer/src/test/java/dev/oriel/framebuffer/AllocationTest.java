package dev.oriel.framebuffer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Counts bytes, not time: one object per tile, row or rectangle is hundreds of times above the bound. */
final class AllocationTest {

    private static final int CALLS = 400;

    /** A call works on hundreds of tiles and thousands of rows; the smallest object has 16 bytes. */
    private static final long MAX_BYTES_PER_CALL = 64;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void captureAllocatesNothingPerTile() {
        Framebuffer live = new Framebuffer(1920, 1080);
        Framebuffer still = new Framebuffer(1920, 1080);
        DamageTracker tracker = new DamageTracker();
        Region hints = new Region(live.pixels().bounds());
        Region changed = new Region();
        assertThat(bytesPerCall(call -> {
                    for (int tile = 0; tile < 510; tile += 20) {
                        live.writable().putInt(live.pixels().index(tile % 30 * 64 + call % 64, tile / 30 * 64), call);
                    }
                    changed.clear();
                    tracker.capture(live.pixels(), still, hints, changed);
                }))
                .isLessThan(MAX_BYTES_PER_CALL);
        assertThat(changed.rectCount()).isEqualTo(26);
    }

    @Test
    void captureOfScatteredHintsAllocatesNothingPerHint() {
        Framebuffer live = new Framebuffer(1920, 1080);
        Framebuffer still = new Framebuffer(1920, 1080);
        DamageTracker tracker = new DamageTracker();
        Region hints = new Region();
        for (int i = 0; i < 255; i++) {
            hints.add(i % 15 * 128, i / 15 * 64, 10, 10);
        }
        Region changed = new Region();
        assertThat(bytesPerCall(call -> tracker.capture(live.pixels(), still, hints, changed)))
                .isLessThan(MAX_BYTES_PER_CALL);
    }

    @Test
    void regionsAllocateNothingOnceTheyAreLargeEnough() {
        Region region = new Region();
        Region other = new Region();
        Rect middle = new Rect(400, 300, 800, 500);
        assertThat(bytesPerCall(call -> {
                    region.clear();
                    for (int i = 0; i < 500; i++) {
                        region.add(i * 7919 % 30 * 64, i * 104_729 % 17 * 64, 60, 60);
                    }
                    other.set(region);
                    other.translate(32, 32);
                    region.add(other);
                    region.subtract(middle);
                    other.intersect(middle);
                    region.subtract(other);
                }))
                .isLessThan(MAX_BYTES_PER_CALL);
    }

    private long bytesPerCall(java.util.function.IntConsumer call) {
        for (int i = 0; i < 20; i++) {
            call.accept(i);
        }
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < CALLS; i++) {
            call.accept(i);
        }
        return (threads.getThreadAllocatedBytes(thread) - before) / CALLS;
    }
}
