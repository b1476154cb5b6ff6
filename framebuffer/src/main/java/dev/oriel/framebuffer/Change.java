package dev.oriel.framebuffer;

/**
 * What has become of a picture: the old one, with {@link #moves} carried out in order, and then the new pixels of
 * {@link #region} put in, is the new one exactly. Reused from look to look; one owner, one thread.
 */
public final class Change {

    private final Moves moves = new Moves();
    private final Region region = new Region();

    public Moves moves() {
        return moves;
    }

    /** Where pixels are new beyond the moves; destinations of moves do not count as new. */
    public Region region() {
        return region;
    }

    public boolean isEmpty() {
        return moves.isEmpty() && region.isEmpty();
    }

    public void clear() {
        moves.clear();
        region.clear();
    }
}
