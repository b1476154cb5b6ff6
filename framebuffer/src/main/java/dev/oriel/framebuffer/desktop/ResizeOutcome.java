package dev.oriel.framebuffer.desktop;

/** What became of a request for another screen size. */
public enum ResizeOutcome {
    DONE,
    /** This desktop does not let viewers change its size. */
    PROHIBITED,
    /** Larger than this desktop can be. */
    OUT_OF_RESOURCES,
    /** A size or layout that no desktop could have. */
    INVALID
}
