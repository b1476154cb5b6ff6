package dev.oriel.encoders.content;

/** What the pixels of a rectangle are like, as far as it decides how to write them. */
public enum Content {
    /** One colour. */
    SOLID,
    TWO_COLOURS,
    /** At most {@link Palette#MAX_COLOURS}. */
    FEW_COLOURS,
    /** More colours, but drawn: letters, lines, icons or flat areas in it that must stay sharp. */
    TEXT,
    /** More colours, and each pixel nearly as its neighbour: shades, soft photos. */
    GRADUAL,
    /** More colours, and neither drawn nor smooth: photos, video, noise. */
    PHOTOGRAPHIC;

    /** Whether nobody sees a small loss; all others must stay exact. */
    public boolean bearsLoss() {
        return this == GRADUAL || this == PHOTOGRAPHIC;
    }
}
