package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.kernel.bare.BareMemory;
import dev.oriel.framebuffer.DamageTracker;
import dev.oriel.framebuffer.Framebuffer;
import dev.oriel.framebuffer.MemoryCompare;
import dev.oriel.framebuffer.Pixels;
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

    private static final String COLD = "frame-cold";
    private static final int COLD_PAIRS = 10;

    /**
     * What is hinted: a square of so many pixels a side, or all. One pair of frames stays in the caches of most machines; cold
     * are ten pairs in turns, 166 MB that come from memory.
     */
    @Param({"64", "256", "frame", COLD})
    public String size;

    /** What proves equality: the server uses {@code native}. */
    @Param({"native", "java"})
    public String compare;

    final Region changed = new Region();

    Region hints;
    DamageTracker tracker;

    private Framebuffer[] live;
    private Framebuffer[] still;
    private long[] liveAddresses;
    private long[] stillAddresses;
    private int turn;

    @Setup(Level.Trial)
    public void fill() {
        boolean whole = size.startsWith("frame");
        int side = whole ? 0 : Integer.parseInt(size);
        hints = new Region(whole ? new Rect(0, 0, WIDTH, HEIGHT) : new Rect(512, 320, side, side));
        tracker = tracker(compare);
        int pairs = size.equals(COLD) ? COLD_PAIRS : 1;
        live = new Framebuffer[pairs];
        still = new Framebuffer[pairs];
        liveAddresses = new long[pairs];
        stillAddresses = new long[pairs];
        for (int i = 0; i < pairs; i++) {
            live[i] = noise(i);
            still[i] = noise(i);
            liveAddresses[i] = BareMemory.address(live[i].pixels().buffer());
            stillAddresses[i] = BareMemory.address(still[i].pixels().buffer());
        }
    }

    static DamageTracker tracker(String compare) {
        return new DamageTracker(compare.equals("java") ? MemoryCompare.JAVA : NativeMemoryCompare.orJava());
    }

    /** The same picture for the same seed. */
    static Framebuffer noise(long seed) {
        int[] pixels = new Random(seed).ints(WIDTH * HEIGHT).toArray();
        Framebuffer picture = new Framebuffer(WIDTH, HEIGHT);
        picture.write(new Rect(0, 0, WIDTH, HEIGHT), pixels, 0, WIDTH);
        return picture;
    }

    void next() {
        turn = (turn + 1) % live.length;
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

    /** What the hinted pixels occupy; the limits read as much in one piece. */
    long bytes() {
        return hints.area() * Pixels.BYTES_PER_PIXEL;
    }
}
