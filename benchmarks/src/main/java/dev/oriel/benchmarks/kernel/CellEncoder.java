package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.kernel.picture.Picture;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.RectEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;

/** An encoder with the memory that it writes a picture's cells into, again and again. One thread. */
final class CellEncoder implements AutoCloseable {

    private static final int MOST_BYTES = 9 << 20;

    private final RectEncoder encoder;
    private final EncodeProfile profile;
    private final ByteBuf out = new UnpooledByteBufAllocator(true, true).directBuffer(MOST_BYTES);

    /** Closes the encoder with itself. */
    CellEncoder(RectEncoder encoder, EncodeProfile profile) {
        this.encoder = encoder;
        this.profile = profile;
    }

    /** Answers how many bytes all cells became. */
    int encode(Picture picture) {
        out.clear();
        for (Rect cell : picture.cells()) {
            encoder.encode(picture.pixels(), cell, profile, out);
        }
        return out.writerIndex();
    }

    /** Answers what one cell became, in memory that the next call writes to. */
    ByteBuf encode(Picture picture, Rect cell) {
        out.clear();
        encoder.encode(picture.pixels(), cell, profile, out);
        return out;
    }

    @Override
    public void close() {
        encoder.close();
        out.release();
    }
}
