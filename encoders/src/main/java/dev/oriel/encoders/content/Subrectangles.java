package dev.oriel.encoders.content;

import java.util.Arrays;

/**
 * A block of pixels as one background colour and rectangles of other colours upon it, found by one pass that takes the
 * larger of what grows to the right first and what grows down first. Owned by one encoder; grows to its largest block.
 */
public final class Subrectangles {

    private int[] values = new int[0];
    private int width;
    private int height;

    private int[] x = new int[64];
    private int[] y = new int[64];
    private int[] wide = new int[64];
    private int[] high = new int[64];
    private int[] colour = new int[64];
    private boolean[] covered = new boolean[0];
    private int size;

    /** The caller puts the block's pixel values here, row by row without gaps, then calls {@link #find}. */
    public int[] begin(int blockWidth, int blockHeight) {
        width = blockWidth;
        height = blockHeight;
        if (values.length < width * height) {
            values = new int[width * height];
            covered = new boolean[width * height];
        }
        return values;
    }

    /** Covers all pixels that are not of the background; what they covered before is forgotten. */
    public void find(int background) {
        size = 0;
        Arrays.fill(covered, 0, width * height, false);
        for (int top = 0; top < height; top++) {
            for (int left = 0; left < width; left++) {
                int at = top * width + left;
                if (values[at] != background && !covered[at]) {
                    cover(left, top, values[at]);
                }
            }
        }
    }

    private void cover(int left, int top, int value) {
        int rowWidth = runRight(left, top, value, width - left);
        int rowsOfThat = 1;
        while (top + rowsOfThat < height && runRight(left, top + rowsOfThat, value, rowWidth) == rowWidth) {
            rowsOfThat++;
        }
        int columnHeight = rowsOfThat;
        int columnsWidth = rowWidth;
        int narrowest = rowWidth;
        for (int rows = rowsOfThat + 1; top + rows <= height; rows++) {
            narrowest = runRight(left, top + rows - 1, value, narrowest);
            if (narrowest * rows > columnsWidth * columnHeight) {
                columnsWidth = narrowest;
                columnHeight = rows;
            }
            if (narrowest == 0) {
                break;
            }
        }
        add(left, top, columnsWidth, columnHeight, value);
    }

    /** How many pixels from here to the right have this value and are free. */
    private int runRight(int left, int row, int value, int most) {
        int at = row * width + left;
        int run = 0;
        while (run < most && values[at + run] == value && !covered[at + run]) {
            run++;
        }
        return run;
    }

    private void add(int left, int top, int columns, int rows, int value) {
        if (size == x.length) {
            grow();
        }
        x[size] = left;
        y[size] = top;
        wide[size] = columns;
        high[size] = rows;
        colour[size] = value;
        size++;
        for (int row = top; row < top + rows; row++) {
            int from = row * width + left;
            Arrays.fill(covered, from, from + columns, true);
        }
    }

    private void grow() {
        int most = size * 2;
        x = Arrays.copyOf(x, most);
        y = Arrays.copyOf(y, most);
        wide = Arrays.copyOf(wide, most);
        high = Arrays.copyOf(high, most);
        colour = Arrays.copyOf(colour, most);
    }

    public int size() {
        return size;
    }

    public int x(int index) {
        return x[index];
    }

    public int y(int index) {
        return y[index];
    }

    public int width(int index) {
        return wide[index];
    }

    public int height(int index) {
        return high[index];
    }

    public int colour(int index) {
        return colour[index];
    }

    /**
     * The colour that most of the block has, if one has more than half; else a frequent one (the vote of Boyer and Moore).
     */
    public int majority() {
        int candidate = values[0];
        int votes = 0;
        int end = width * height;
        for (int i = 0; i < end; i++) {
            if (votes == 0) {
                candidate = values[i];
            }
            votes += values[i] == candidate ? 1 : -1;
        }
        return candidate;
    }
}
