package dev.oriel.encoders.jpeg;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.Subsampling;
import java.nio.ByteBuffer;

/** Makes JPEG files, one after the other, on one thread at a time. Owns its native handle and its output memory. */
public interface JpegEncoder extends AutoCloseable {

    /**
     * A baseline JFIF file of a part of the picture.
     *
     * @param rect lies inside the picture, not empty
     * @param quality 1 to 100 as libjpeg counts
     * @return the file from position to limit, in this object's own memory, valid until the next call
     * @throws IllegalStateException if the library refuses
     */
    ByteBuffer encode(Pixels pixels, Rect rect, int quality, Subsampling subsampling);

    @Override
    void close();
}
