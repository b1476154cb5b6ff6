package dev.oriel.x11;

import dev.oriel.framebuffer.DamageTracker;
import dev.oriel.framebuffer.Region;
import java.util.BitSet;

/**
 * Collects damaged rectangles as tiles: there can be 20,000 of them, but never more tiles than a screen has. Event thread.
 */
final class TileGrid {

    private static final int TILE = DamageTracker.TILE;

    private final BitSet tiles = new BitSet();
    private int width;
    private int height;
    private int columns;

    /** Forgets everything; the screen has this size now. */
    void reset(int screenWidth, int screenHeight) {
        tiles.clear();
        width = screenWidth;
        height = screenHeight;
        columns = (screenWidth + TILE - 1) / TILE;
    }

    /** Marks the tiles the rectangle touches; what lies outside of the screen is cut off. */
    void add(int x, int y, int rectWidth, int rectHeight) {
        int right = Math.min(width, x + rectWidth);
        int bottom = Math.min(height, y + rectHeight);
        int left = Math.max(0, x);
        int top = Math.max(0, y);
        if (left >= right || top >= bottom) {
            return;
        }
        for (int row = top / TILE; row <= (bottom - 1) / TILE; row++) {
            tiles.set(row * columns + left / TILE, row * columns + (right - 1) / TILE + 1);
        }
    }

    /** The marked tiles as few rectangles, cut at the edge of the screen. */
    Region region() {
        Region region = new Region();
        for (int from = tiles.nextSetBit(0); from >= 0; ) {
            int row = from / columns;
            int to = Math.min(tiles.nextClearBit(from), (row + 1) * columns);
            addRun(region, row, from - row * columns, to - row * columns);
            from = tiles.nextSetBit(to);
        }
        return region;
    }

    /** Takes the run of this row and the same run of the rows below it. */
    private void addRun(Region region, int row, int fromColumn, int toColumn) {
        int end = row + 1;
        while (end * TILE < height && isWholeRun(end, fromColumn, toColumn)) {
            tiles.clear(end * columns + fromColumn, end * columns + toColumn);
            end++;
        }
        int x = fromColumn * TILE;
        int y = row * TILE;
        region.add(x, y, Math.min(width, toColumn * TILE) - x, Math.min(height, end * TILE) - y);
    }

    private boolean isWholeRun(int row, int fromColumn, int toColumn) {
        return tiles.nextClearBit(row * columns + fromColumn) >= row * columns + toColumn;
    }
}
