package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;

/**
 * Where one viewer's next update begins, when updates cannot hold all that is owed: behind the cell where the last one had to
 * end, so that every cell has its turn however fast the first ones change again. The echo of input goes before them all, once.
 * Pure; frame thread.
 */
final class CellTurns {

    private static final int CELL = UpdatePlanner.CELL;

    /** The cell that did not fit. */
    private int nextX;

    private int nextY;
    private Rect urgent = Rect.EMPTY;

    /** This is to be sent first. */
    void urge(Rect area) {
        urgent = urgent.union(area);
    }

    /** What is to be sent first of these pixels, no more than once; empty if nothing is. */
    Rect takeUrgent(Region wanted) {
        if (urgent.isEmpty() || !wanted.intersects(urgent)) {
            return Rect.EMPTY;
        }
        Rect first = urgent;
        urgent = Rect.EMPTY;
        return first;
    }

    /** The cell to begin with, counted row by row in a grid of so many, whose first one lies here. */
    int begin(int left, int top, int columns, int rows) {
        int row = Math.floorDiv(nextY - top, CELL);
        if (row < 0 || row >= rows) {
            return 0;
        }
        int column = nextX < left ? 0 : (nextX - left) / CELL;
        return column < columns ? row * columns + column : (row + 1) % rows * columns;
    }

    /** This cell has no room in the update. */
    void endedBefore(int x, int y) {
        nextX = x;
        nextY = y;
    }

    /** Nothing is owed: what comes is sent from top to bottom again. */
    void restart() {
        nextX = 0;
        nextY = 0;
        urgent = Rect.EMPTY;
    }
}
