package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.kernel.picture.Picture;
import dev.oriel.encoders.content.Palette;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Counts the colours and runs of pixels that were read already. */
@State(Scope.Thread)
@Question("What does it cost to count colours, up to 256 of them? The limit counts runs of equal pixels, nothing more.")
public class PaletteBenchmark {

    private final Palette palette = new Palette();
    private int[] values;

    @Setup
    public void read(Picture picture) {
        values = picture.rgb();
    }

    @Benchmark
    @Limit("runs")
    public int count() {
        palette.clear(Palette.MAX_COLOURS);
        palette.addAll(values, 0, values.length);
        return palette.size() + palette.runs();
    }

    @Benchmark
    public int runs() {
        int runs = 1;
        for (int i = 1; i < values.length; i++) {
            runs += values[i] == values[i - 1] ? 0 : 1;
        }
        return runs;
    }
}
