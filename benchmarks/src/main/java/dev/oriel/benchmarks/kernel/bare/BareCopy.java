package dev.oriel.benchmarks.kernel.bare;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import java.nio.ByteBuffer;

/** A memcpy, in one piece, of as many bytes as a part of a picture has. One thread. */
public final class BareCopy {

    private final ByteBuffer from;
    private final ByteBuffer to;
    private final long fromAddress;
    private final long toAddress;

    public BareCopy(Pixels pixels, Rect rect) {
        from = pixels.buffer();
        to = ByteBuffer.allocateDirect(Math.toIntExact(rect.area() * Pixels.BYTES_PER_PIXEL));
        fromAddress = BareMemory.address(from);
        toAddress = BareMemory.address(to);
    }

    public long copy() {
        return BareMemory.memcpy(toAddress, fromAddress, to.capacity());
    }
}
