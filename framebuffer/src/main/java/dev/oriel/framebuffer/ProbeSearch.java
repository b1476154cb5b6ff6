package dev.oriel.framebuffer;

/**
 * Looks for probes in the old picture, at every pixel of the changed tiles: a rolling hash finds them, a comparison of the
 * pixels makes sure. Allocates only for a wider picture.
 */
final class ProbeSearch {

    /** A probe met more often is part of a pattern, and tells nothing more. */
    private static final int MOST_MEETINGS = 8;

    private final Probes probes;
    private final PicturePair pair;
    private final OffsetVotes votes;
    private final Region.RectVisitor rectScan = this::scan;
    private int[] mixed = new int[0];
    private Framebuffer before = new Framebuffer(1, 1);

    ProbeSearch(Probes probes, PicturePair pair, OffsetVotes votes) {
        this.probes = probes;
        this.pair = pair;
        this.votes = votes;
    }

    /** Votes for the offset of every probe that is found. */
    void search(Framebuffer oldPicture, Region tiles) {
        before = oldPicture;
        if (mixed.length < before.width()) {
            mixed = new int[before.width()];
        }
        tiles.forEach(rectScan);
    }

    private void scan(int x, int y, int width, int height) {
        if (width < Probes.LENGTH) {
            return;
        }
        for (int row = y; row < y + height; row++) {
            before.ints().get(before.pixels().index(x, row) / Pixels.BYTES_PER_PIXEL, mixed, 0, width);
            for (int i = 0; i < width; i++) {
                mixed[i] = Probes.mix(mixed[i]);
            }
            scanRow(x, row, width);
        }
    }

    private void scanRow(int x, int y, int width) {
        int hash = 0;
        for (int i = 0; i < Probes.LENGTH; i++) {
            hash = Integer.rotateLeft(hash, 1) ^ mixed[i];
        }
        int start = 0;
        while (true) {
            int probe = probes.find(hash);
            if (probe >= 0) {
                meet(probe, x + start, y);
            }
            if (start + Probes.LENGTH == width) {
                return;
            }
            hash = Integer.rotateLeft(hash, 1) ^ mixed[start + Probes.LENGTH] ^ mixed[start];
            start++;
        }
    }

    private void meet(int probe, int x, int y) {
        int dx = probes.x(probe) - x;
        int dy = probes.y(probe) - y;
        if (pair.isEqualRow(probes.x(probe), probes.y(probe), Probes.LENGTH, dx, dy)
                && probes.met(probe) <= MOST_MEETINGS) {
            votes.add(dx, dy, 1);
        }
    }
}
