package dev.oriel.rfb.encode;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import io.netty.buffer.ByteBuf;

/**
 * Writes rectangles. Used by one thread at a time; owns its scratch memory and native handles, and allocates nothing per
 * rectangle once warm.
 */
public interface RectEncoder extends AutoCloseable {

    /**
     * Appends the payload of one rectangle (what follows its 12-byte header) to {@code out}, which grows as needed and
     * stays the caller's.
     *
     * @param pixels the whole picture, still while this runs
     * @param rect lies inside the picture, is not empty, within the encoding's maxWidth and maxArea
     * @return whether the viewer will see exactly these pixels
     * @throws RuntimeException if it cannot be done; what was written is then thrown away
     */
    Fidelity encode(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out);

    @Override
    void close();
}
