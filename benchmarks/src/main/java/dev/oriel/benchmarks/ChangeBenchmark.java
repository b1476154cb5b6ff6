package dev.oriel.benchmarks;

import dev.oriel.framebuffer.DamageTracker;
import dev.oriel.framebuffer.Framebuffer;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Captures a 1920x1080 picture that changes: the live picture alternates between two, which differ in so many percent of
 * the tiles. Memory is warm.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ChangeBenchmark {

    @Param({"5", "100"})
    public int changedPercent;

    private final Region whole = new Region(new Rect(0, 0, Frames.WIDTH, Frames.HEIGHT));
    private final Region changed = new Region();
    private final DamageTracker tracker = new DamageTracker();
    private final Framebuffer still = Frames.noise(1);
    private final Framebuffer[] live = {Frames.noise(1), Frames.noise(1)};
    private int turn;

    @Setup(Level.Trial)
    public void change() {
        Framebuffer other = Frames.noise(2);
        Random random = new Random(3);
        for (int y = 0; y < Frames.HEIGHT; y += DamageTracker.TILE) {
            for (int x = 0; x < Frames.WIDTH; x += DamageTracker.TILE) {
                if (random.nextInt(100) < changedPercent) {
                    live[1].copy(other.pixels(), new Rect(x, y, DamageTracker.TILE, DamageTracker.TILE));
                }
            }
        }
    }

    /** Answers the changed pixels, so that a run that finds none can be told from one that does. */
    @Benchmark
    public long capture() {
        turn ^= 1;
        changed.clear();
        tracker.capture(live[turn].pixels(), still, whole, changed);
        return changed.area();
    }
}
