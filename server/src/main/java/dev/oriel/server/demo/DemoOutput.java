package dev.oriel.server.demo;

import dev.oriel.framebuffer.Rect;

/** Where the demo's pixels go. Called on the demo's thread. */
public interface DemoOutput {

    /** Copies an area, 0x00RRGGBB a pixel; the pixel at (x, y) of the screen is {@code xrgb[offset + (y - area.y) * scan + x - area.x]}. */
    void write(Rect area, int[] xrgb, int offset, int scan);

    /** What was written so far is one picture. */
    void commit();
}
