package dev.oriel.x11.pixels;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import java.io.IOException;

/** A picture of one size and the way in which the X server's pixels come into it. Frame thread. */
interface Transfer extends AutoCloseable {

    /** The whole picture; parts never fetched are black. */
    Pixels pixels();

    /** Has the pixels inside {@code part}, which lies inside the picture, renewed. */
    void fetch(Rect part) throws IOException;

    @Override
    void close();
}
