package dev.oriel.encoders.webp;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import java.nio.ByteBuffer;

/** Makes WebP files, one after the other, on one thread at a time. Owns its native memory. */
public interface WebpEncoder extends AutoCloseable {

    /**
     * A lossy file (VP8) of a part of the picture, without alpha, made the fastest way.
     *
     * @param rect lies inside the picture, not empty
     * @param jpegQuality 1 to 100 as libjpeg counts; the file looks about like a JPEG of that quality
     * @return the file from position to limit, in this object's own memory, valid until the next call
     * @throws IllegalStateException if the library refuses
     */
    ByteBuffer encode(Pixels pixels, Rect rect, int jpegQuality);

    @Override
    void close();
}
