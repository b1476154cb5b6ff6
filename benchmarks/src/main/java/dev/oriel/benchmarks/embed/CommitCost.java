package dev.oriel.benchmarks.embed;

import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.encoders.jpeg.JpegEncoder;
import dev.oriel.framebuffer.DamageTracker;
import dev.oriel.framebuffer.Framebuffer;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.framebuffer.desktop.ScreenSize;
import dev.oriel.framebuffer.desktop.VirtualDesktop;
import dev.oriel.rfb.encode.Subsampling;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A full 1080p frame from the program's commit to its JPEG, on one thread, beside the same frame read from memory that somebody
 * else draws, as an X server's. Drawing counts on neither side.
 */
final class CommitCost {

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int TILE = 256;
    private static final int FRAMES = 60;
    private static final int WARM_UP = 20;
    private static final int QUALITY = 80;
    private static final Rect ALL = new Rect(0, 0, WIDTH, HEIGHT);

    private final VirtualDesktop desktop =
            new VirtualDesktop("cost", new ScreenSize(WIDTH, HEIGHT), new ScreenSize(WIDTH, HEIGHT));
    private final Framebuffer server = new Framebuffer(WIDTH, HEIGHT);
    private final JpegEncoder jpeg =
            JpegCodec.turbo().orElseGet(JpegCodec::imageIo).open();
    private final Look ofDesktop = new Look();
    private final Look ofServer = new Look();
    private final int[][] pictures = {picture(1), picture(2)};

    private static final class Look {
        private final DamageTracker tracker = new DamageTracker();
        private final Framebuffer copy = new Framebuffer(WIDTH, HEIGHT);
        private final Region changed = new Region();
    }

    static void print() throws IOException {
        CommitCost cost = new CommitCost();
        long[] committed = new long[FRAMES];
        long[] read = new long[FRAMES];
        for (int frame = -WARM_UP; frame < FRAMES; frame++) {
            long ofCommit = cost.commit(frame & 1);
            long ofRead = cost.read(frame & 1);
            if (frame >= 0) {
                committed[frame] = ofCommit;
                read[frame] = ofRead;
            }
        }
        cost.jpeg.close();
        cost.desktop.close();
        double embedded = median(committed);
        double x11 = median(read);
        System.out.printf(
                Locale.ROOT,
                "1080p frame to JPEG: commit %.2f ms, memory of an X server %.2f ms, ratio %.3f%n",
                embedded,
                x11,
                embedded / x11);
    }

    private long commit(int picture) throws IOException {
        System.arraycopy(pictures[picture], 0, desktop.canvas().xrgb(), 0, WIDTH * HEIGHT);
        long start = System.nanoTime();
        desktop.drawn(ALL);
        desktop.commit();
        encode(desktop.pixels().read(ALL), ofDesktop);
        return System.nanoTime() - start;
    }

    private long read(int picture) {
        server.write(ALL, pictures[picture], 0, WIDTH);
        long start = System.nanoTime();
        encode(server.pixels(), ofServer);
        return System.nanoTime() - start;
    }

    private void encode(Pixels source, Look look) {
        look.tracker.capture(source, look.copy, new Region(ALL), look.changed);
        for (int y = 0; y < HEIGHT; y += TILE) {
            for (int x = 0; x < WIDTH; x += TILE) {
                Rect tile = new Rect(x, y, TILE, TILE).intersect(ALL);
                jpeg.encode(look.copy.pixels(), tile, QUALITY, Subsampling.BOTH);
            }
        }
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }

    /** Smooth, with a little noise, as a photograph. */
    private static int[] picture(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] pixels = new int[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            int grey = (int) (120 + 60 * Math.sin(x / 90.0 + seed) + 50 * Math.cos(y / 70.0)) + random.nextInt(8);
            pixels[i] = grey << 16 | grey << 8 | grey / 2;
        }
        return pixels;
    }
}
