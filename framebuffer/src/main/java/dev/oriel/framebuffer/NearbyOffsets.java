package dev.oriel.framebuffer;

/**
 * Guesses an offset near a known one: a dragged window's speed changes little from picture to picture. A sample of the probes
 * is tried at every offset around, which costs a hundredth of a search. Allocates nothing.
 */
final class NearbyOffsets {

    /** Pixels by which each direction may differ from the known offset. */
    static final int REACH = 12;

    /** Probes that are tried. */
    private static final int SAMPLE = 24;

    /** Of the sample, how many must agree: a window covers part of what has changed, its old place the rest. */
    private static final int LEAST_AGREEING = 4;

    private final Probes probes;
    private final PicturePair pair;
    private int dx;
    private int dy;

    NearbyOffsets(Probes probes, PicturePair pair) {
        this.probes = probes;
        this.pair = pair;
    }

    int dx() {
        return dx;
    }

    int dy() {
        return dy;
    }

    /** Whether there is an offset here that explains enough, for {@link #dx} and {@link #dy}: the one that explains most. */
    boolean find(int aroundX, int aroundY) {
        int best = LEAST_AGREEING - 1;
        for (int offsetY = aroundY - REACH; offsetY <= aroundY + REACH; offsetY++) {
            for (int offsetX = aroundX - REACH; offsetX <= aroundX + REACH; offsetX++) {
                int agreeing = offsetX == 0 && offsetY == 0 ? 0 : agreeing(offsetX, offsetY);
                if (agreeing > best) {
                    best = agreeing;
                    dx = offsetX;
                    dy = offsetY;
                }
            }
        }
        return best >= LEAST_AGREEING;
    }

    private int agreeing(int offsetX, int offsetY) {
        int agreeing = 0;
        int step = probes.count() / SAMPLE + 1;
        for (int i = 0; i < probes.count(); i += step) {
            int x = probes.x(i);
            int y = probes.y(i);
            boolean inside = pair.isInside(x, y, Probes.LENGTH, 1, offsetX, offsetY);
            if (inside && pair.isEqual(x, y, offsetX, offsetY) && isEqual(x, y, offsetX, offsetY)) {
                agreeing++;
            }
        }
        return agreeing;
    }

    private boolean isEqual(int x, int y, int offsetX, int offsetY) {
        return pair.equalPixels(x, y, Probes.LENGTH, offsetX, offsetY) == Probes.LENGTH;
    }
}
