package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.kernel.bare.BareWebp;
import dev.oriel.benchmarks.kernel.picture.Picture;
import dev.oriel.encoders.webp.WebpCodec;
import dev.oriel.encoders.webp.WebpEncoder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Lossy WebP files, made as fast as libwebp can, straight from the screen's memory. */
@State(Scope.Thread)
@Question(
        "What does our way to libwebp add? The limit is the library's calls alone, method 0, on the same pixels with the"
                + " same quality.")
public class WebpBenchmark {

    /** One that we give to libwebp as {@value #WEBP_QUALITY}. */
    private static final int JPEG_QUALITY = 79;

    private static final int WEBP_QUALITY = 78;

    private WebpEncoder encoder;
    private BareWebp bare;

    @Setup
    public void open(Picture picture) {
        encoder = WebpCodec.bundled()
                .orElseThrow(() -> new IllegalStateException("no libwebp for this machine"))
                .open();
        bare = new BareWebp(picture.pixels(), picture.rect(), WEBP_QUALITY);
        if (encode(picture) != bare.compress()) {
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
        return encoder.encode(picture.pixels(), picture.rect(), JPEG_QUALITY).remaining();
    }

    @Benchmark
    public int library() {
        return bare.compress();
    }
}
