package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.kernel.bare.BareMemory;
import org.openjdk.jmh.annotations.Benchmark;

/** Looks for changes in a picture that has none. The limits read as many bytes in one piece. */
@Question("What does it cost to prove that pixels have not changed? The limit is the C library's memcmp.")
public class CompareBenchmark {

    /** Answers how many rectangles changed: none. */
    @Benchmark
    @Limit("memcmp")
    public long capture(Frames frames) {
        frames.next();
        frames.changed.clear();
        frames.tracker.capture(frames.live().pixels(), frames.still(), frames.hints, frames.changed);
        return frames.changed.rectCount();
    }

    @Benchmark
    public int memcmp(Frames frames) {
        frames.next();
        return BareMemory.memcmp(frames.liveAddress(), frames.stillAddress(), frames.bytes());
    }
}
