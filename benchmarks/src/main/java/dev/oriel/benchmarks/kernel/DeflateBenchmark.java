package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.kernel.bare.BareDeflate;
import dev.oriel.benchmarks.kernel.picture.Picture;
import dev.oriel.encoders.deflate.DeflateLane;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Compresses pixels of three bytes as one piece. */
@State(Scope.Thread)
@Question("What does our way to zlib add? The limit is one call of the system's libz on the same bytes.")
public class DeflateBenchmark {

    /** Of zlib. */
    @Param({"1", "6"})
    public int level;

    private final DeflateLane lane = new DeflateLane();
    private final ByteBuf out = new UnpooledByteBufAllocator(true, true).directBuffer(1 << 20);
    private byte[] bytes;
    private BareDeflate bare;

    @Setup
    public void prepare(Picture picture) {
        int[] values = picture.rgb();
        bytes = new byte[values.length * 3];
        for (int i = 0; i < values.length; i++) {
            bytes[i * 3] = (byte) (values[i] >> 16);
            bytes[i * 3 + 1] = (byte) (values[i] >> 8);
            bytes[i * 3 + 2] = (byte) values[i];
        }
        bare = new BareDeflate(bytes, level);
    }

    @TearDown
    public void close() {
        lane.close();
        bare.close();
        out.release();
    }

    @Benchmark
    @Limit("zlib")
    public int lane() {
        out.clear();
        lane.begin(level, out);
        lane.append(bytes, bytes.length, out);
        lane.flush(out);
        return out.writerIndex();
    }

    @Benchmark
    public int zlib() {
        return bare.compress();
    }
}
