package dev.oriel.benchmarks.kernel;

import dev.oriel.framebuffer.Framebuffer;
import dev.oriel.framebuffer.Pixels;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Reads every pixel of a 1920x1080 picture once, as encoders do: through {@link Pixels}, and from an {@code int[]}, the
 * limit in plain Java. Each pixel is compared with the one before, as an encoder compares them.
 */
@State(Scope.Thread)
@Question("What does it cost to read a pixel? The limit is an int[].")
public class PixelReadBenchmark {

    private final Framebuffer screen = Frames.noise(1);
    private final int[] heap = new Random(1).ints(Frames.WIDTH * Frames.HEIGHT).toArray();

    @Benchmark
    @Limit("heapArray")
    public int pixels() {
        Pixels pixels = screen.pixels();
        int different = 0;
        int last = 0;
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                int pixel = pixels.pixel(x, y);
                different += pixel == last ? 0 : pixel >>> 31;
                last = pixel;
            }
        }
        return different;
    }

    @Benchmark
    public int heapArray() {
        int different = 0;
        int last = 0;
        for (int y = 0; y < Frames.HEIGHT; y++) {
            for (int x = 0; x < Frames.WIDTH; x++) {
                int pixel = heap[y * Frames.WIDTH + x];
                different += pixel == last ? 0 : pixel >>> 31;
                last = pixel;
            }
        }
        return different;
    }
}
