package dev.oriel.encoders.deflate;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;

/** A rectangle as bytes before compression, in parts such as rows or tiles. Owned by one encoder. */
public interface RectBytes {

    /** Pixels are in this format from now on. */
    void use(PixelFormat format);

    int parts(Rect rect);

    /** No part of this rectangle is longer. */
    int mostBytes(Rect rect);

    /** Writes a part, 0 first and one after the other, and answers the byte behind it. */
    int write(Pixels pixels, Rect rect, int part, byte[] to, int at);
}
