package dev.oriel.benchmarks;

import dev.oriel.framebuffer.DamageTracker;
import dev.oriel.framebuffer.Framebuffer;
import dev.oriel.framebuffer.MemoryCompare;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.x11.pixels.NativeMemoryCompare;
import java.util.Random;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Pairs of 1920x1080 pictures, live and still, each with equal content, handed out in turns. */
@State(Scope.Thread)
public class Frames {

    static final int WIDTH = 1920;
    static final int HEIGHT = 1080;

    /** 1 pair stays in the caches of most machines (warm); 10 pairs are 166 MB and come from memory (cold). */
    @Param({"1", "10"})
    public int pairs;

    /** What proves equality: the server uses {@code native}. */
    @Param({"native", "java"})
    public String compare;

    final Region whole = new Region(new Rect(0, 0, WIDTH, HEIGHT));
    final Region changed = new Region();

    DamageTracker tracker;

    private Framebuffer[] live;
    private Framebuffer[] still;
    private long[] liveAddresses;
    private long[] stillAddresses;
    private int turn;

    @Setup(Level.Trial)
    public void fill() {
        tracker = new DamageTracker(compare.equals("java") ? MemoryCompare.JAVA : NativeMemoryCompare.orJava());
        live = new Framebuffer[pairs];
        still = new Framebuffer[pairs];
        liveAddresses = new long[pairs];
        stillAddresses = new long[pairs];
        for (int i = 0; i < pairs; i++) {
            live[i] = noise(i);
            still[i] = noise(i);
            liveAddresses[i] = NativeMemory.address(live[i].pixels().buffer());
            stillAddresses[i] = NativeMemory.address(still[i].pixels().buffer());
        }
    }

    /** The same picture for the same seed. */
    static Framebuffer noise(long seed) {
        int[] pixels = new Random(seed).ints(WIDTH * HEIGHT).toArray();
        Framebuffer picture = new Framebuffer(WIDTH, HEIGHT);
        picture.write(new Rect(0, 0, WIDTH, HEIGHT), pixels, 0, WIDTH);
        return picture;
    }

    void next() {
        turn = (turn + 1) % pairs;
    }

    Framebuffer live() {
        return live[turn];
    }

    Framebuffer still() {
        return still[turn];
    }

    long liveAddress() {
        return liveAddresses[turn];
    }

    long stillAddress() {
        return stillAddresses[turn];
    }

    long bytes() {
        return live().pixels().buffer().capacity();
    }
}
