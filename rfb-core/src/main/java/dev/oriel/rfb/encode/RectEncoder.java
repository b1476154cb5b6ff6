package dev.oriel.rfb.encode;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import io.netty.buffer.ByteBuf;

/**
 * Writes rectangles. Used by one thread at a time; owns its scratch memory and native handles, and allocates nothing per
 * rectangle once warm.
 */
public interface RectEncoder extends AutoCloseable {

    /** What was found out about the picture counts no more: it may have changed. Told before each job. */
    default void pictureChanged() {}

    /**
     * Cuts a rectangle where that makes it cheaper or sharper: each piece goes out as a rectangle of its own. The
     * picture stands still until {@link #pictureChanged}: what was found out about the pieces may be used again.
     *
     * @param rect as for {@link #encode}
     * @param pieces gets the pieces added, which together are the rectangle; not more than one for each 1024 pixels
     */
    default void split(Pixels pixels, Rect rect, EncodeProfile profile, RectList pieces) {
        pieces.add(rect.x(), rect.y(), rect.width(), rect.height());
    }

    /**
     * Whether this encoder is the one for the content of a rectangle; if not, the next one of its job writes it.
     *
     * @param rect as for {@link #encode}
     */
    default boolean suits(Pixels pixels, Rect rect, EncodeProfile profile) {
        return true;
    }

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
