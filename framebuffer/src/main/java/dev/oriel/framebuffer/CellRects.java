package dev.oriel.framebuffer;

/**
 * Finds, among the matching cells of a grid, the rectangle with most dirty cells. Each row's cells carry the height of the
 * matching column above them; a stack of rising heights walks all rectangles that cannot grow (the textbook's largest
 * rectangle under a histogram), and a table of sums tells how many dirty cells each has. Allocates only for a larger grid.
 */
final class CellRects {

    private int[] heights = new int[0];

    /** Columns of rising heights, and where a rectangle of that height begins. */
    private int[] stackHeights = new int[0];

    private int[] stackStarts = new int[0];

    /** Dirty cells above and to the left of each corner. */
    private int[] sums = new int[0];

    private int best;
    private int column;
    private int row;
    private int columnCount;
    private int rowCount;

    /** Looks for the best rectangle; answers its dirty cells, 0 if there is none. */
    int find(CellGrid grid) {
        int columns = grid.columns();
        prepare(grid);
        best = 0;
        for (int bottom = 0; bottom < grid.rows(); bottom++) {
            for (int c = 0; c < columns; c++) {
                heights[c] = grid.isMatching(c, bottom) ? heights[c] + 1 : 0;
            }
            walk(columns, bottom + 1);
        }
        return best;
    }

    int column() {
        return column;
    }

    int row() {
        return row;
    }

    int columnCount() {
        return columnCount;
    }

    int rowCount() {
        return rowCount;
    }

    private void prepare(CellGrid grid) {
        int columns = grid.columns();
        int stride = columns + 1;
        if (heights.length < stride) {
            heights = new int[stride];
            stackHeights = new int[stride + 1];
            stackStarts = new int[stride + 1];
        }
        if (sums.length < stride * (grid.rows() + 1)) {
            sums = new int[stride * (grid.rows() + 1)];
        }
        java.util.Arrays.fill(heights, 0, stride, 0);
        java.util.Arrays.fill(sums, 0, stride, 0);
        for (int r = 0; r < grid.rows(); r++) {
            int inRow = 0;
            sums[(r + 1) * stride] = 0;
            for (int c = 0; c < columns; c++) {
                inRow += grid.isDirty(c, r) ? 1 : 0;
                sums[(r + 1) * stride + c + 1] = sums[r * stride + c + 1] + inRow;
            }
        }
    }

    private void walk(int columns, int bottom) {
        int used = 0;
        for (int c = 0; c <= columns; c++) {
            int height = c == columns ? 0 : heights[c];
            int start = c;
            while (used > 0 && stackHeights[used - 1] >= height) {
                used--;
                start = stackStarts[used];
                offer(start, c, bottom - stackHeights[used], bottom, columns + 1);
            }
            stackHeights[used] = height;
            stackStarts[used++] = start;
        }
    }

    private void offer(int left, int right, int top, int bottom, int stride) {
        int count = sums[bottom * stride + right]
                - sums[bottom * stride + left]
                - sums[top * stride + right]
                + sums[top * stride + left];
        if (count > best) {
            best = count;
            column = left;
            row = top;
            columnCount = right - left;
            rowCount = bottom - top;
        }
    }
}
