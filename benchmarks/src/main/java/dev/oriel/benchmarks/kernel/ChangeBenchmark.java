package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.kernel.bare.BareMemory;
import dev.oriel.framebuffer.DamageTracker;
import dev.oriel.framebuffer.Framebuffer;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Captures a 1920x1080 picture that changes: the live picture alternates between two. Memory is warm. */
@State(Scope.Thread)
@Question(
        "What does it cost to find and copy changed tiles of a 1920x1080 screen? The limit is one memcmp of what is equal"
                + " and one memcpy of what is not.")
public class ChangeBenchmark {

    /** How many of the tiles differ. */
    @Param({"5", "100"})
    public int changedPercent;

    /** What proves equality: the server uses {@code native}. */
    @Param({"native", "java"})
    public String compare;

    private final Region whole = new Region(new Rect(0, 0, Frames.WIDTH, Frames.HEIGHT));
    private final Region changed = new Region();
    private final Framebuffer still = Frames.noise(1);
    private final Framebuffer[] live = {Frames.noise(1), Frames.noise(1)};
    private final Framebuffer equal = Frames.noise(1);
    private final long from = BareMemory.address(equal.pixels().buffer());
    private final long to = BareMemory.address(live[0].pixels().buffer());

    private DamageTracker tracker;
    private long changedBytes;
    private int turn;

    @Setup(Level.Trial)
    public void change() {
        tracker = Frames.tracker(compare);
        Framebuffer other = Frames.noise(2);
        Random random = new Random(3);
        for (int y = 0; y < Frames.HEIGHT; y += DamageTracker.TILE) {
            for (int x = 0; x < Frames.WIDTH; x += DamageTracker.TILE) {
                if (random.nextInt(100) < changedPercent) {
                    live[1].copy(other.pixels(), new Rect(x, y, DamageTracker.TILE, DamageTracker.TILE));
                }
            }
        }
        capture();
        changedBytes = capture() * Integer.BYTES;
    }

    /** Answers the changed pixels, so that a run that finds none can be told from one that does. */
    @Benchmark
    @Limit("compareAndCopy")
    public long capture() {
        turn ^= 1;
        changed.clear();
        tracker.capture(live[turn].pixels(), still, whole, changed);
        return changed.area();
    }

    @Benchmark
    public long compareAndCopy() {
        long all = whole.area() * Integer.BYTES;
        return BareMemory.memcmp(from, to, all - changedBytes) + BareMemory.memcpy(to, from, changedBytes);
    }
}
