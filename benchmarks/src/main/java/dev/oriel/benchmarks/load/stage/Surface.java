package dev.oriel.benchmarks.load.stage;

import dev.oriel.framebuffer.Rect;
import java.io.IOException;

/** What a workload draws on: a window, or a screen in memory. One thread. */
public interface Surface {

    /** A black picture; lives as long as the surface. */
    Image image(int width, int height) throws IOException;

    /** Shows a part of an image with its upper left corner at (x, y). */
    void put(Image image, Rect part, int x, int y);

    /** Copies a part of what is shown within it. */
    void copy(Rect from, int x, int y);
}
