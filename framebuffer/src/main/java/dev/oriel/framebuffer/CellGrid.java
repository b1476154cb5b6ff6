package dev.oriel.framebuffer;

import java.util.Arrays;

/**
 * The changed tiles of a picture in cells of {@value #SIDE}x{@value #SIDE} pixels: which are dirty (they differ from what
 * was there before, and no move brings them yet), and which match what was at some offset. Allocates only for a larger
 * picture.
 */
final class CellGrid {

    static final int SIDE = 16;

    private static final byte NO = 0;
    private static final byte YES = 1;

    private int columns;
    private int rows;
    private byte[] looked = new byte[0];
    private byte[] dirty = new byte[0];
    private byte[] matching = new byte[0];
    private final TileRuns runs = new TileRuns();
    private final Region.RectVisitor marker = this::mark;
    private int width;
    private int height;

    /** The cells around all changed tiles: matches are sought there. */
    private int firstColumn;

    private int endColumn;
    private int firstRow;
    private int endRow;

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    boolean isDirty(int column, int row) {
        return dirty[row * columns + column] == YES;
    }

    boolean isMatching(int column, int row) {
        return matching[row * columns + column] == YES;
    }

    int dirtyCount() {
        int count = 0;
        for (int i = 0; i < columns * rows; i++) {
            count += dirty[i];
        }
        return count;
    }

    /** Finds the dirty cells of {@code tiles}, which are not empty. */
    void look(PicturePair pair, Region tiles) {
        width = pair.width();
        height = pair.height();
        columns = (width + SIDE - 1) / SIDE;
        rows = (height + SIDE - 1) / SIDE;
        int cells = columns * rows;
        if (looked.length < cells) {
            looked = new byte[cells];
            dirty = new byte[cells];
            matching = new byte[cells];
        }
        Arrays.fill(looked, 0, cells, NO);
        firstColumn = columns;
        endColumn = 0;
        firstRow = rows;
        endRow = 0;
        tiles.forEach(marker);
        System.arraycopy(looked, 0, matching, 0, cells);
        for (int row = firstRow; row < endRow; row++) {
            matchRow(pair, row, 0, 0);
        }
        for (int i = 0; i < cells; i++) {
            dirty[i] = (byte) (looked[i] - matching[i]);
        }
    }

    private void mark(int x, int y, int rectWidth, int rectHeight) {
        int left = x / SIDE;
        int right = (x + rectWidth + SIDE - 1) / SIDE;
        int bottom = (y + rectHeight + SIDE - 1) / SIDE;
        for (int row = y / SIDE; row < bottom; row++) {
            Arrays.fill(looked, row * columns + left, row * columns + right, YES);
        }
        firstColumn = Math.min(firstColumn, left);
        endColumn = Math.max(endColumn, right);
        firstRow = Math.min(firstRow, y / SIDE);
        endRow = Math.max(endRow, bottom);
    }

    /** Finds the cells around the changed ones that hold what was {@code dx} to the left and {@code dy} above. */
    void match(PicturePair pair, int dx, int dy) {
        int first = Math.max(firstColumn, (Math.max(0, dx) + SIDE - 1) / SIDE);
        int end = Math.min(endColumn, dx < 0 ? (width + dx) / SIDE : columns);
        Arrays.fill(matching, 0, columns * rows, NO);
        for (int row = firstRow; row < endRow && first < end; row++) {
            if (row * SIDE - dy >= 0 && Math.min(row * SIDE + SIDE, height) - dy <= height) {
                Arrays.fill(matching, row * columns + first, row * columns + end, YES);
                matchRow(pair, row, dx, dy);
            }
        }
    }

    /** Takes those that differ out of the matching cells of a row. */
    private void matchRow(PicturePair pair, int row, int dx, int dy) {
        int start = row * columns;
        int bottom = Math.min(row * SIDE + SIDE, height);
        runs.find(matching, start, columns, YES);
        for (int y = row * SIDE; y < bottom && runs.count() > 0; y++) {
            boolean found = false;
            for (int run = 0; run < runs.count(); run++) {
                found |= matchRun(pair, start, run, y, dx, dy);
            }
            if (found) {
                runs.find(matching, start, columns, YES);
            }
        }
    }

    /** Takes the cells that differ in this row out of the matching ones; true if there are any. */
    private boolean matchRun(PicturePair pair, int start, int run, int y, int dx, int dy) {
        boolean found = false;
        int endX = Math.min(runs.end(run) * SIDE, width);
        int column = runs.first(run);
        if (pair.isEqualRow(column * SIDE, y, endX - column * SIDE, dx, dy)) {
            return false;
        }
        while (column * SIDE < endX) {
            int rest = endX - column * SIDE;
            int equal = pair.equalPixels(column * SIDE, y, rest, dx, dy);
            if (equal == rest) {
                break;
            }
            column += equal / SIDE;
            matching[start + column++] = NO;
            found = true;
        }
        return found;
    }

    /** A move brings these pixels: cells that lie inside completely are dirty no more. */
    void cover(int x, int y, int rectWidth, int rectHeight) {
        int firstColumn = (x + SIDE - 1) / SIDE;
        int endColumn = x + rectWidth == width ? columns : (x + rectWidth) / SIDE;
        int endRow = y + rectHeight == height ? rows : (y + rectHeight) / SIDE;
        for (int row = (y + SIDE - 1) / SIDE; row < endRow && firstColumn < endColumn; row++) {
            Arrays.fill(dirty, row * columns + firstColumn, row * columns + endColumn, NO);
        }
    }
}
