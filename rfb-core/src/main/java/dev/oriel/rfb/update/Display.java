package dev.oriel.rfb.update;

/** A screen that viewers can join. Any thread. */
public interface Display {

    /** Adds a viewer; the answer takes its messages from now on, and {@code port} hears {@code joined} first. */
    Viewer join(ViewerPort port);
}
