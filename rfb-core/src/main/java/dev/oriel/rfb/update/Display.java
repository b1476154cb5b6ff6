package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Rect;

/** A screen that viewers can join. Any thread. */
public interface Display {

    /** Adds a viewer; the answer takes its messages from now on, and {@code port} hears {@code joined} first. */
    Viewer join(ViewerPort port);

    /** The screen as last seen: its corner is 0,0. */
    Rect screen();
}
