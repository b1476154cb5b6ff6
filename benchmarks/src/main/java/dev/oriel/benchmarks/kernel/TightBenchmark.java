package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.kernel.bare.BareDeflate;
import dev.oriel.benchmarks.kernel.bare.BareJpeg;
import dev.oriel.benchmarks.kernel.picture.Picture;
import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.encoders.tight.TightEncoding;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Subsampling;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Tight at compression level 1, lossless and with JPEG of quality 80 in 4:2:0. */
@State(Scope.Thread)
@Question(
        "What does Tight cost beyond the libraries it uses? The limit is bare zlib on the bytes that Tight hands to it, and"
                + " bare libjpeg-turbo on the rectangles that became JPEG.")
public class TightBenchmark {

    private static final int ZLIB_LEVEL = 1;
    private static final int SAMPLING_420 = 2;

    /** Of JPEG; 0 is lossless. */
    @Param({"0", "80"})
    public int quality;

    private final List<BareDeflate> deflates = new ArrayList<>();
    private final List<BareJpeg> jpegs = new ArrayList<>();
    private CellEncoder encoder;

    @Setup
    public void prepare(Picture picture) {
        encoder = new CellEncoder(
                new TightEncoding(JpegCodec.turbo().orElseThrow()).open(),
                new EncodeProfile(PixelFormat.BGRX, ZLIB_LEVEL, quality, Subsampling.BOTH));
        for (Rect cell : picture.cells()) {
            TightWork work = TightWork.of(encoder.encode(picture, cell), cell);
            if (work.jpeg()) {
                jpegs.add(new BareJpeg(picture.pixels(), cell, SAMPLING_420, quality));
            } else if (work.zlibInput().length > 0) {
                deflates.add(new BareDeflate(work.zlibInput(), ZLIB_LEVEL));
            }
        }
    }

    @TearDown
    public void close() {
        encoder.close();
        deflates.forEach(BareDeflate::close);
        jpegs.forEach(BareJpeg::close);
    }

    @Benchmark
    @Limit("libraries")
    public int encode(Picture picture) {
        return encoder.encode(picture);
    }

    @Benchmark
    public int libraries() {
        int bytes = 0;
        for (BareDeflate deflate : deflates) {
            bytes += deflate.compress();
        }
        for (BareJpeg jpeg : jpegs) {
            bytes += jpeg.compress();
        }
        return bytes;
    }
}
