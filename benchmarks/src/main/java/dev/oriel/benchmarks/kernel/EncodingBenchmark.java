package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.kernel.bare.BareMemory;
import dev.oriel.benchmarks.kernel.picture.Picture;
import dev.oriel.encoders.StandardEncoders;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.rfb.encode.Subsampling;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.ByteBuffer;
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

    private final EncodeProfile profile = new EncodeProfile(PixelFormat.BGRX, 1, 80, Subsampling.BOTH);
    private final ByteBuf out = new UnpooledByteBufAllocator(true, true).directBuffer(9 << 20);
    private final ByteBuffer copy = ByteBuffer.allocateDirect(9 << 20);
    private final long copyAddress = BareMemory.address(copy);
    private RectEncoder encoder;
    private long address;
    private long bytes;

    @Setup
    public void open(Picture picture) {
        Encoding wanted = StandardEncoders.standard().list().stream()
                .filter(candidate -> candidate.name().equals(encoding))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no encoding " + encoding));
        encoder = wanted.open();
        address = BareMemory.address(picture.pixels().buffer());
        bytes = picture.rect().area() * Integer.BYTES;
    }

    @TearDown
    public void close() {
        encoder.close();
        out.release();
    }

    @Benchmark
    @Limit("memcpy")
    public int encode(Picture picture) {
        out.clear();
        for (Rect cell : picture.cells()) {
            encoder.encode(picture.pixels(), cell, profile, out);
        }
        return out.writerIndex();
    }

    @Benchmark
    public long memcpy() {
        return BareMemory.memcpy(copyAddress, address, bytes);
    }
}
