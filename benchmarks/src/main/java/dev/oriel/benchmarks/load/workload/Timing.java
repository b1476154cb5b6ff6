package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.content.Dice;
import java.util.concurrent.TimeUnit;

/** When frames are due, as an absolute schedule: late frames do not move those after them. Pure. */
@FunctionalInterface
public interface Timing {

    /** Frame 0 is drawn at the start, and nothing happens by itself afterwards. */
    Timing NEVER = number -> Long.MAX_VALUE;

    /** Nanoseconds from the start, rising with the number; frame 0 is due at once. */
    long dueNanos(int number);

    /** Evenly. */
    static Timing every(int framesPerSecond) {
        return number -> number * TimeUnit.SECONDS.toNanos(1) / framesPerSecond;
    }

    /** Irregularly: from 20 to 60 milliseconds apart, so that no server's own rhythm falls in step with it. */
    static Timing irregular(long seed) {
        Dice dice = new Dice(seed).other(17);
        long usual = TimeUnit.MILLISECONDS.toNanos(40);
        int swing = (int) TimeUnit.MILLISECONDS.toNanos(10);
        return number -> number == 0 ? 0 : number * usual + dice.below(2 * swing, number, 0) - swing;
    }
}
