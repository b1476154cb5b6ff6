package dev.oriel.x11.pixels;

import dev.oriel.framebuffer.PixelSource;

/**
 * Live pixels that hold memory. Closed when nobody reads any more, neither from the source nor from a view it gave: on the
 * frame thread or after it has ended.
 */
public interface CloseablePixels extends PixelSource, AutoCloseable {

    @Override
    void close();
}
