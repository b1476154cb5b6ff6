package dev.oriel.benchmarks.embed;

import dev.oriel.OrielServer;
import dev.oriel.VirtualFramebuffer;
import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.content.VideoClip;
import dev.oriel.framebuffer.Rect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What each further viewer of a display of 1920x1080 holds in the server, beside the first one, with whom the display's own
 * memory comes.
 *
 * @param watching while a film is shown, each viewer at another quality
 * @param atRest half a second after the film has stopped
 */
record ViewerCost(HeldMemory watching, HeldMemory atRest) {

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int VIEWERS = 20;
    private static final int FRAMES_PER_SECOND = 15;
    private static final long FILM_MILLIS = 3_000;
    private static final long REST_MILLIS = 500;

    /** Where the film is shown. */
    private static final Rect FILM = new Rect(100, 100, 640, 360);

    static void print() throws IOException, InterruptedException {
        ViewerCost each = measure(VIEWERS);
        System.out.printf(
                Locale.ROOT,
                "each of %d further viewers of %dx%d: at rest %.2f MiB heap and %.2f MiB direct, watching a film %.2f and %.2f%n",
                VIEWERS,
                WIDTH,
                HEIGHT,
                each.atRest.heapMebibytes(),
                each.atRest.directMebibytes(),
                each.watching.heapMebibytes(),
                each.watching.directMebibytes());
    }

    /** Of each viewer beyond the first, of so many. */
    @SuppressWarnings("try") // viewers watch as long as they are held
    static ViewerCost measure(int viewers) throws IOException, InterruptedException {
        VirtualFramebuffer screen = VirtualFramebuffer.of("Viewers", WIDTH, HEIGHT);
        List<int[]> film = film();
        try (OrielServer server = OrielServer.builder()
                        .display(screen)
                        .withoutPassword()
                        .rfbPort(0)
                        .start();
                Crowd first = Crowd.join(address(server), 1)) {
            ViewerCost one = measure(screen, film);
            try (Crowd others = Crowd.join(address(server), viewers)) {
                ViewerCost all = measure(screen, film);
                return new ViewerCost(
                        all.watching.eachSince(one.watching, viewers), all.atRest.eachSince(one.atRest, viewers));
            }
        }
    }

    private static String address(OrielServer server) {
        return "rfb://127.0.0.1:" + server.rfbPort(server.displays().iterator().next());
    }

    private static List<int[]> film() {
        VideoClip clip = new VideoClip(1, FILM.width(), FILM.height());
        List<int[]> frames = new ArrayList<>();
        for (int i = 0; i < clip.pictures(); i++) {
            Picture frame = clip.frame(i);
            int[] pixels = new int[frame.width() * frame.height()];
            frame.pixels().get(0, pixels);
            frames.add(pixels);
        }
        return frames;
    }

    private static ViewerCost measure(VirtualFramebuffer screen, List<int[]> film) throws InterruptedException {
        ScheduledExecutorService projector = Executors.newSingleThreadScheduledExecutor();
        try {
            int[] number = {0};
            Future<?> showing = projector.scheduleAtFixedRate(
                    () -> {
                        screen.write(FILM, film.get(number[0]++ % film.size()));
                        screen.commit();
                    },
                    0,
                    1_000 / FRAMES_PER_SECOND,
                    TimeUnit.MILLISECONDS);
            Thread.sleep(FILM_MILLIS);
            HeldMemory watching = HeldMemory.now();
            showing.cancel(false);
            Thread.sleep(REST_MILLIS);
            return new ViewerCost(watching, HeldMemory.now());
        } finally {
            projector.shutdownNow();
        }
    }
}
