package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.kernel.bare.BareCopy;
import dev.oriel.benchmarks.kernel.picture.Picture;
import dev.oriel.encoders.StandardEncoders;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.Resampling;
import dev.oriel.rfb.encode.Resolution;
import dev.oriel.rfb.encode.Subsampling;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Every encoding of the standard list at compression level 1 and JPEG quality 80; {@link BenchMain} fills the list in. */
@State(Scope.Thread)
@Question("What does each encoding cost? The limit is a memcpy of the pixels: how far each is from moving them only.")
public class EncodingBenchmark {

    /** As {@link Encoding#name()} says. */
    @Param("Raw")
    public String encoding;

    private CellEncoder encoder;
    private BareCopy copy;

    @Setup
    public void open(Picture picture) {
        Encoding wanted = StandardEncoders.standard().list().stream()
                .filter(candidate -> candidate.name().equals(encoding))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no encoding " + encoding));
        EncodeProfile whole = new EncodeProfile(PixelFormat.BGRX, 1, 80, Subsampling.BOTH);
        EncodeProfile halved = whole.reduced(Resolution.FULL / 2, Resampling.PROGRESSIVE);
        encoder = new CellEncoder(wanted.open(), wanted.supports(whole) ? whole : halved);
        copy = new BareCopy(picture.pixels(), picture.rect());
    }

    @TearDown
    public void close() {
        encoder.close();
    }

    @Benchmark
    @Limit("memcpy")
    public int encode(Picture picture) {
        return encoder.encode(picture);
    }

    @Benchmark
    public long memcpy() {
        return copy.copy();
    }
}
