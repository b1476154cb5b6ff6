package dev.oriel.framebuffer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
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
    void lookingForMovesAllocatesNothing() {
        Scene desktop = new Scene(1280, 720);
        Random random = Seed.random("AllocationTest.lookingForMovesAllocatesNothing");
        desktop.noise(random, desktop.bounds);
        Framebuffer page = new Framebuffer(1280, 720);
        page.copy(desktop.live.pixels(), desktop.bounds);
        Framebuffer still = new Framebuffer(1280, 720);
        ChangeTracker tracker = new ChangeTracker();
        Region hints = new Region(desktop.bounds);
        Change change = new Change();
        assertThat(bytesPerCall(call -> {
                    int rows =
                            call % 3 == 0 ? 700 : 600 + call % 17; // now and then back, else by another number of rows
                    desktop.live.copy(page.pixels(), 0, 0, 1280, 720);
                    for (int y = 0; y < rows; y++) {
                        desktop.live.writable().put(y * 5120, page.pixels().buffer(), (y + 720 - rows) * 5120, 5120);
                    }
                    desktop.live.writable().putInt(1_000_000 + call % 1000 * 4, call);
                    tracker.capture(desktop.live.pixels(), still, hints, change);
                }))
                .isLessThan(MAX_BYTES_PER_CALL);
        assertThat(change.moves().isEmpty()).isFalse();
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
