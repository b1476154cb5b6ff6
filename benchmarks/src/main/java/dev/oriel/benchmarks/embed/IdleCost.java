package dev.oriel.benchmarks.embed;

import dev.oriel.OrielServer;
import dev.oriel.VirtualFramebuffer;
import java.time.Duration;
import java.util.Locale;

/** A server with one display of 800x600 and no viewer: memory that is held, and processor time that is taken. */
final class IdleCost {

    private static final int SECONDS = 5;

    private IdleCost() {}

    static void print() throws Exception {
        VirtualFramebuffer screen = VirtualFramebuffer.of("Idle", 800, 600);
        try (OrielServer server =
                OrielServer.builder().display(screen).withoutPassword().start()) {
            HeldMemory held = HeldMemory.now();
            Duration before = cpu();
            Thread.sleep(SECONDS * 1000L);
            Duration used = cpu().minus(before);
            System.out.printf(
                    Locale.ROOT,
                    "idle server at port %d: %.1f MiB heap, %.1f MiB direct, %d ms of processor time in %d s%n",
                    server.httpPort(),
                    held.heapMebibytes(),
                    held.directMebibytes(),
                    used.toMillis(),
                    SECONDS);
        }
    }

    static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
