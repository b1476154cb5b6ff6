package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.kernel.bare.BareMemory;
import dev.oriel.benchmarks.kernel.picture.Picture;
import dev.oriel.encoders.raw.RawEncoding;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
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

        final PixelFormat format;

        Format(PixelFormat format) {
            this.format = format;
        }
    }

    @Param
    public Format format;

    private final RectEncoder encoder = new RawEncoding().open();
    private final ByteBuf out = new UnpooledByteBufAllocator(true, true).directBuffer(9 << 20);
    private final ByteBuffer copy = ByteBuffer.allocateDirect(9 << 20);
    private final long copyAddress = BareMemory.address(copy);
    private EncodeProfile profile;
    private long address;
    private long bytes;

    @Setup
    public void prepare(Picture picture) {
        profile = new EncodeProfile(format.format, 1, EncodeProfile.LOSSLESS, Subsampling.NONE);
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
