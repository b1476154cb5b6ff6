package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.kernel.bare.BareMemory;
import dev.oriel.benchmarks.kernel.picture.Picture;
import dev.oriel.encoders.content.ContentClassifier;
import dev.oriel.framebuffer.Rect;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Classifies the cells of a picture. */
@State(Scope.Thread)
@Question("What does it cost to tell text from photos? The limit is a memcpy of the pixels: a sample may be cheaper.")
public class ClassifierBenchmark {

    private final ContentClassifier classifier = new ContentClassifier();
    private final ByteBuffer copy = ByteBuffer.allocateDirect(9 << 20);
    private final long copyAddress = BareMemory.address(copy);
    private long address;
    private long bytes;

    @Setup
    public void open(Picture picture) {
        address = BareMemory.address(picture.pixels().buffer());
        bytes = picture.rect().area() * Integer.BYTES;
    }

    /** Answers how many cells may lose something, so that no answer can be left out. */
    @Benchmark
    @Limit("memcpy")
    public int classify(Picture picture) {
        int lossy = 0;
        for (Rect cell : picture.cells()) {
            lossy += classifier.classify(picture.pixels(), cell).bearsLoss() ? 1 : 0;
        }
        return lossy;
    }

    @Benchmark
    public long memcpy() {
        return BareMemory.memcpy(copyAddress, address, bytes);
    }
}
