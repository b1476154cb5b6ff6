package dev.oriel.rfb.update;

import dev.oriel.framebuffer.DamageTracker;
import dev.oriel.framebuffer.Region;

/**
 * Whole tiles, gathered row by row: neighbours become one rectangle before they reach the region, so that a whole screen of
 * tiles costs a few rectangles. One use after another; frame thread.
 */
final class TileRegion {

    private static final int TILE = DamageTracker.TILE;

    private final Region tiles = new Region();

    /** The run that is growing: none while both columns are equal. */
    private int row;

    private int firstColumn;
    private int endColumn;

    /** Adds a tile: from top to bottom, and from left to right. */
    void add(int column, int tileRow) {
        if (tileRow != row || column != endColumn) {
            endRun();
            row = tileRow;
            firstColumn = column;
        }
        endColumn = column + 1;
    }

    /** Moves what lies in these tiles from one region to another, whose pixels are given up; then there are no tiles. */
    void move(Region from, Region to) {
        endRun();
        to.set(from);
        to.intersect(tiles);
        from.subtract(tiles);
        tiles.clear();
    }

    private void endRun() {
        tiles.add(firstColumn * TILE, row * TILE, (endColumn - firstColumn) * TILE, TILE);
        firstColumn = endColumn;
    }
}
