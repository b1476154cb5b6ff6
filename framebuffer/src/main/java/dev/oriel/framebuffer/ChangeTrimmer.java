package dev.oriel.framebuffer;

/**
 * Cuts changed tiles down to the pixels that really changed: of each tile the smallest rectangle around them, joined with
 * its neighbours where that is cheaper. Allocates only for another picture or when it grows.
 */
final class ChangeTrimmer {

    private static final int TILE = DamageTracker.TILE;

    private final PicturePair pair;
    private final Boxes boxes = new Boxes();
    private final Region whole = new Region();
    private final Region.RectVisitor cutter = this::cut;

    ChangeTrimmer(PicturePair pair) {
        this.pair = pair;
    }

    /** Adds to {@code changed} what of {@code area} differs between the pictures, and little else. */
    void trim(Region area, Region changed) {
        boxes.clear();
        whole.clear();
        area.forEach(cutter);
        boxes.addTo(changed);
    }

    /** The tiles that the last call found changed from corner to corner. Valid until the next call. */
    Region whole() {
        return whole;
    }

    private void cut(int x, int y, int width, int height) {
        for (int top = y; top < y + height; top = top / TILE * TILE + TILE) {
            int bottom = Math.min(top / TILE * TILE + TILE, y + height);
            for (int left = x; left < x + width; left = left / TILE * TILE + TILE) {
                trimPiece(left, top, Math.min(left / TILE * TILE + TILE, x + width), bottom);
            }
        }
    }

    private void trimPiece(int x1, int y1, int x2, int y2) {
        if (!pair.isEqual(x1, y1, 0, 0) && !pair.isEqual(x2 - 1, y2 - 1, 0, 0)) {
            boxes.add(x1, y1, x2, y2);
            whole.add(x1, y1, x2 - x1, y2 - y1);
            return;
        }
        int top = y1;
        while (top < y2 && pair.isEqualRow(x1, top, x2 - x1, 0, 0)) {
            top++;
        }
        if (top == y2) {
            return;
        }
        int bottom = y2;
        while (pair.isEqualRow(x1, bottom - 1, x2 - x1, 0, 0)) {
            bottom--;
        }
        int left = x2;
        int right = x1;
        for (int y = top; y < bottom && (left > x1 || right < x2); y++) {
            left = x1 + pair.equalPixels(x1, y, left - x1, 0, 0);
            right = lastDifferent(right, x2, y) + 1;
        }
        boxes.add(left, top, right, bottom);
    }

    /** The last pixel of {@code from..to-1} that differs in this row, or the one before {@code from}. */
    private int lastDifferent(int from, int to, int y) {
        int x = to - 1;
        while (x >= from && pair.isEqual(x, y, 0, 0)) {
            x--;
        }
        return x;
    }
}
