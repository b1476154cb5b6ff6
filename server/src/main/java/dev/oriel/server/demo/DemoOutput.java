package dev.oriel.server.demo;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.desktop.CursorImage;

/** Where the demo's pixels go. Called on the demo's thread. */
interface DemoOutput {

    /** Copies an area, 0x??RRGGBB a pixel, the first at {@code offset}, each row {@code scan} ints after the one above. */
    void write(Rect area, int[] xrgb, int offset, int scan);

    /** What was written so far is one picture. */
    void commit();

    /** The pointer looks like this from now on. */
    void cursor(CursorImage shape);
}
