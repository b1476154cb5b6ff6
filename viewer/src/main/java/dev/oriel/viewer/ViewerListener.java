package dev.oriel.viewer;

/** Hears what a viewer has read, on the thread that reads; the picture stays as it is until the call returns. */
@FunctionalInterface
public interface ViewerListener {

    /** Hears nothing. */
    ViewerListener SILENT = (viewer, update) -> {};

    /** An update has been read and, where the viewer decodes, painted. */
    void updated(RfbViewer viewer, UpdateSeen update);

    /** The server told a checksum that was asked for. */
    default void checksum(RfbViewer viewer, ChecksumSeen checksum) {}

    /** The server rang. */
    default void bell() {}

    /** The server's clipboard has new text. */
    default void cutText(String text) {}
}
