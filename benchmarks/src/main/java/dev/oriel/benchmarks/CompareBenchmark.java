package dev.oriel.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Looks for changes in a 1920x1080 picture that has none: {@code capture} is ours, {@code memcmp} the limit, {@code memcpy}
 * what a plain copy without any proof would cost.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CompareBenchmark {

    /** Answers how many tiles changed: none. */
    @Benchmark
    public long capture(Frames frames) {
        frames.next();
        frames.changed.clear();
        frames.tracker.capture(frames.live().pixels(), frames.still(), frames.whole, frames.changed);
        return frames.changed.rectCount();
    }

    @Benchmark
    public int mismatch(Frames frames) {
        frames.next();
        return frames.live().pixels().buffer().mismatch(frames.still().pixels().buffer());
    }

    @Benchmark
    public int memcmp(Frames frames) {
        frames.next();
        return NativeMemory.memcmp(frames.liveAddress(), frames.stillAddress(), frames.bytes());
    }

    @Benchmark
    public long memcpy(Frames frames) {
        frames.next();
        return NativeMemory.memcpy(frames.stillAddress(), frames.liveAddress(), frames.bytes());
    }
}
