package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.kernel.bare.BareCopy;
import dev.oriel.benchmarks.kernel.picture.Picture;
import dev.oriel.encoders.raw.RawEncoding;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Subsampling;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Turns pixels into a viewer's bytes. The content does not matter here, only the size. */
@State(Scope.Thread)
@Question(
        "What does it cost to turn pixels into the bytes of a viewer's format? The limit is a memcpy of the pixels in one"
                + " piece.")
public class RawBenchmark {

    /** The viewer's pixels. */
    public enum Format {
        /** As in our memory. */
        SAME(PixelFormat.BGRX),
        /** Red and blue swapped: what browsers' canvases take. */
        RGBX(new PixelFormat(32, 24, false, 255, 255, 255, 0, 8, 16)),
        /** Two bytes. */
        RGB565(new PixelFormat(16, 16, false, 31, 63, 31, 11, 5, 0));

        @SuppressWarnings("ImmutableEnumChecker") // an immutable record
        final PixelFormat format;

        Format(PixelFormat format) {
            this.format = format;
        }
    }

    @Param
    public Format format;

    private CellEncoder encoder;
    private BareCopy copy;

    @Setup
    public void prepare(Picture picture) {
        encoder = new CellEncoder(
                new RawEncoding().open(),
                new EncodeProfile(format.format, 1, EncodeProfile.LOSSLESS, Subsampling.NONE));
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
