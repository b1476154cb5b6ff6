package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.kernel.bare.BareDeflate;
import dev.oriel.benchmarks.kernel.picture.Picture;
import dev.oriel.encoders.zrle.ZrleEncoding;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** ZRLE at compression level 1. */
@State(Scope.Thread)
@Question("What does ZRLE cost beyond zlib? The limit is bare zlib on the bytes that ZRLE hands to it.")
public class ZrleBenchmark {

    private static final EncodeProfile PROFILE = EncodeProfile.DEFAULT;

    private final CellEncoder encoder = new CellEncoder(new ZrleEncoding().open(), PROFILE);
    private final List<BareDeflate> deflates = new ArrayList<>();

    @Setup
    public void prepare(Picture picture) {
        Inflater inflater = new Inflater(true); // the header of the stream comes with its opening
        for (Rect cell : picture.cells()) {
            ByteBuf out = encoder.encode(picture, cell);
            byte[] input = ZlibInput.of(out, out.readInt(), inflater);
            deflates.add(new BareDeflate(input, PROFILE.compressionLevel()));
        }
        inflater.end();
    }

    @TearDown
    public void close() {
        encoder.close();
        deflates.forEach(BareDeflate::close);
    }

    @Benchmark
    @Limit("zlib")
    public int encode(Picture picture) {
        return encoder.encode(picture);
    }

    @Benchmark
    public int zlib() {
        int bytes = 0;
        for (BareDeflate deflate : deflates) {
            bytes += deflate.compress();
        }
        return bytes;
    }
}
