package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.kernel.bare.BareJpeg;
import dev.oriel.benchmarks.kernel.picture.Picture;
import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.encoders.jpeg.JpegEncoder;
import dev.oriel.rfb.encode.Subsampling;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** JPEG files of quality 80, straight from the screen's memory. */
@State(Scope.Thread)
@Question(
        "What does our way to libjpeg-turbo add? The limit is the library's one call, on the same pixels with the same"
                + " settings.")
public class JpegBenchmark {

    private static final int QUALITY = 80;

    /** BOTH is 4:2:0, NONE is 4:4:4. */
    @Param({"BOTH", "NONE"})
    public Subsampling subsampling;

    private JpegEncoder encoder;
    private BareJpeg bare;

    @Setup
    public void open(Picture picture) {
        encoder = JpegCodec.turbo()
                .orElseThrow(() -> new IllegalStateException("libturbojpeg.so.0 is missing"))
                .open();
        int sampling = subsampling == Subsampling.NONE ? 0 : 2;
        bare = new BareJpeg(picture.pixels(), picture.rect(), sampling, QUALITY);
        int ours = encoder.encode(picture.pixels(), picture.rect(), QUALITY, subsampling)
                .remaining();
        if (ours != bare.compress()) {
            throw new IllegalStateException("the limit makes another file");
        }
    }

    @TearDown
    public void close() {
        encoder.close();
        bare.close();
    }

    @Benchmark
    @Limit("library")
    public int encode(Picture picture) {
        return encoder.encode(picture.pixels(), picture.rect(), QUALITY, subsampling)
                .remaining();
    }

    @Benchmark
    public int library() {
        return bare.compress();
    }
}
