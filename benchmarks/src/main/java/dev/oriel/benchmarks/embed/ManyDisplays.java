package dev.oriel.benchmarks.embed;

import dev.oriel.OrielServer;
import dev.oriel.OrielServerBuilder;
import dev.oriel.VirtualFramebuffer;
import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.ViewerOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A hundred displays of 640x480 in this JVM, each drawn ten times a second, each with a viewer, which is in this JVM too. */
final class ManyDisplays {

    private static final int DISPLAYS = 100;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES_PER_SECOND = 10;
    private static final int SECONDS = 10;
    private static final int BOX = 160;

    private final List<VirtualFramebuffer> screens = new ArrayList<>();
    private int step;

    private ManyDisplays() {}

    static void print() throws Exception {
        new ManyDisplays().run();
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        OrielServerBuilder builder = OrielServer.builder().withoutPassword().rfbPort(0);
        for (int i = 0; i < DISPLAYS; i++) {
            VirtualFramebuffer screen = VirtualFramebuffer.of("Display " + i, WIDTH, HEIGHT);
            screens.add(screen);
            builder.display("d" + i, screen);
        }
        ScheduledExecutorService painter = Executors.newSingleThreadScheduledExecutor();
        ExecutorService watchers = Executors.newFixedThreadPool(DISPLAYS);
        try (OrielServer server = builder.start()) {
            List<RfbViewer> viewers = new ArrayList<>();
            for (String path : server.displays()) {
                viewers.add(RfbViewer.connect(ViewerOptions.to("rfb://127.0.0.1:" + server.rfbPort(path))));
            }
            Future<?> painting =
                    painter.scheduleAtFixedRate(this::draw, 0, 1_000_000 / FRAMES_PER_SECOND, TimeUnit.MICROSECONDS);
            watch(viewers, watchers);
            painting.cancel(false);
            for (RfbViewer viewer : viewers) {
                viewer.close();
            }
        } finally {
            painter.shutdownNow();
            watchers.shutdownNow();
        }
    }

    private void draw() {
        step++;
        int x = step * 8 % (WIDTH - BOX);
        for (VirtualFramebuffer screen : screens) {
            screen.fill(new Rect(0, 0, WIDTH, BOX), 0x203040);
            screen.fill(new Rect(x, 0, BOX, BOX), 0xffcc00 + step % 256);
            screen.commit();
        }
    }

    private static void watch(List<RfbViewer> viewers, ExecutorService watchers)
            throws InterruptedException, ExecutionException {
        Duration before = IdleCost.cpu();
        List<Future<Integer>> counts = new ArrayList<>();
        for (RfbViewer viewer : viewers) {
            counts.add(watchers.submit(() -> {
                int first = viewer.updates();
                viewer.readFor(Duration.ofSeconds(SECONDS));
                return viewer.updates() - first;
            }));
        }
        List<Integer> updates = new ArrayList<>();
        for (Future<Integer> count : counts) {
            updates.add(count.get());
        }
        updates.sort(null);
        double cpu = IdleCost.cpu().minus(before).toMillis() / 1000.0;
        System.out.printf(
                Locale.ROOT,
                "%d displays of %dx%d at %d frames/s for %d s: viewers saw %.1f frames/s (slowest %.1f);"
                        + " %.1f s of processor time, viewers included%n",
                DISPLAYS,
                WIDTH,
                HEIGHT,
                FRAMES_PER_SECOND,
                SECONDS,
                (double) updates.get(updates.size() / 2) / SECONDS,
                (double) updates.get(0) / SECONDS,
                cpu);
    }
}
