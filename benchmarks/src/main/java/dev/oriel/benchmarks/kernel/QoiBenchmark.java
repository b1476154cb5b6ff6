package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.kernel.picture.Picture;
import dev.oriel.encoders.qoi.QoiEncoder;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** QOI files in plain Java, straight from the screen's memory. */
@State(Scope.Thread)
@Question("What does QOI cost? The limit reads each pixel and compares it with the one before, nothing more.")
public class QoiBenchmark {

    private final QoiEncoder encoder = new QoiEncoder();
    private ByteBuffer memory = ByteBuffer.allocate(0);

    @Setup
    public void open(Picture picture) {
        memory = picture.pixels().buffer();
    }

    @Benchmark
    @Limit("compare")
    public int encode(Picture picture) {
        return encoder.encode(picture.pixels(), picture.rect());
    }

    @Benchmark
    public int compare(Picture picture) {
        Rect rect = picture.rect();
        int changes = 0;
        int last = 0;
        for (int y = rect.y(); y < rect.bottom(); y++) {
            int end = picture.pixels().index(rect.right(), y);
            for (int at = picture.pixels().index(rect.x(), y); at < end; at += Pixels.BYTES_PER_PIXEL) {
                int pixel = memory.getInt(at);
                changes += pixel == last ? 0 : 1;
                last = pixel;
            }
        }
        return changes;
    }
}
