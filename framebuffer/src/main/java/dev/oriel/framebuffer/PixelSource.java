package dev.oriel.framebuffer;

import java.io.IOException;

/**
 * Live pixels that others are drawing. No promise of stillness: what is read while somebody draws may be torn and is
 * reported as damage again.
 */
public interface PixelSource {

    /**
     * Makes the pixels inside {@code bounds} readable and answers the whole current picture, whose size is the size of the
     * screen now. Sources in shared memory answer at once; others fetch {@code bounds} first. The view is valid until the
     * next call. Called on the frame thread only.
     *
     * @throws IOException if the screen is gone
     */
    Pixels read(Rect bounds) throws IOException;
}
