package dev.oriel.server.demo;

import dev.oriel.framebuffer.Rect;
import java.awt.Graphics2D;

/** One area of the page, with its own state. Demo thread. */
interface Part {

    /** From now on the part is here; all of it will be painted. */
    void place(Rect bounds);

    Rect bounds();

    /** What must be painted again, {@link Rect#EMPTY} for nothing; asking forgets it. */
    Rect takeChange();

    /** Paints; the clip is the changed area. */
    void paint(Graphics2D graphics);
}
