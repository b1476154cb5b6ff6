package dev.oriel.encoders.scaled;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.Resampling;
import java.nio.IntBuffer;

/**
 * Makes pictures smaller, up to {@code side} pixels wide and high, in scratch memory of its own. One colour stays what it is, and
 * so does a picture that is made as large as it is. Owned by one worker; allocates nothing.
 */
final class PictureScaler {

    private static final int RED_BLUE = 0xFF00FF;
    private static final int GREEN = 0x00FF00;

    /** Halves of the last bit, so that means of four are rounded. */
    private static final int RED_BLUE_ROUND = 0x020002;

    private static final int GREEN_ROUND = 0x000200;

    private static final int ONE = 256;

    private final int[] values;
    private final int[] row;
    private final int[] columns;

    /** Of the picture in {@link #values}. */
    private int width;

    private int height;

    /** What {@link #columns} were computed for. */
    private int columnsFrom;

    private int columnsTo;

    PictureScaler(int side) {
        values = new int[side * side];
        row = new int[side];
        columns = new int[side];
    }

    /**
     * Writes the rectangle's pixels, made smaller.
     *
     * @param to not larger than the rectangle; rows are {@code side} pixels apart in {@code out}
     */
    void scale(Pixels pixels, Rect rect, Resampling how, Rect to, IntBuffer out) {
        load(pixels, rect);
        if (how == Resampling.PROGRESSIVE) {
            while ((width + 1) / 2 >= to.width() && (height + 1) / 2 >= to.height() && isLarger(to)) {
                halve();
            }
        }
        int stride = row.length;
        if (!isLarger(to)) {
            for (int y = 0; y < height; y++) {
                out.put(y * stride, values, y * width, width);
            }
            return;
        }
        findColumns(to.width());
        for (int y = 0; y < to.height(); y++) {
            if (how == Resampling.NEAREST) {
                nearest(centre(y, height, to.height()), to.width());
            } else {
                between(centre(y, height, to.height()), to.width());
            }
            out.put(y * stride, row, 0, to.width());
        }
    }

    private boolean isLarger(Rect to) {
        return width > to.width() || height > to.height();
    }

    private void load(Pixels pixels, Rect rect) {
        width = rect.width();
        height = rect.height();
        for (int y = 0; y < height; y++) {
            pixels.read(pixels.index(rect.x(), rect.y() + y), width, values, y * width);
        }
    }

    /** Each pixel is the mean of four; the last column and row of odd numbers count twice. In place: it reads ahead of what it writes. */
    private void halve() {
        int newWidth = (width + 1) / 2;
        int newHeight = (height + 1) / 2;
        for (int y = 0; y < newHeight; y++) {
            int upper = 2 * y * width;
            int lower = Math.min(2 * y + 1, height - 1) * width;
            int at = y * newWidth;
            for (int x = 0; x < width / 2; x++) {
                values[at + x] = mean(
                        values[upper + 2 * x],
                        values[upper + 2 * x + 1],
                        values[lower + 2 * x],
                        values[lower + 2 * x + 1]);
            }
            if (newWidth > width / 2) {
                int a = values[upper + width - 1];
                int b = values[lower + width - 1];
                values[at + newWidth - 1] = mean(a, a, b, b);
            }
        }
        width = newWidth;
        height = newHeight;
    }

    private static int mean(int a, int b, int c, int d) {
        int redBlue = (a & RED_BLUE) + (b & RED_BLUE) + (c & RED_BLUE) + (d & RED_BLUE) + RED_BLUE_ROUND;
        int green = (a & GREEN) + (b & GREEN) + (c & GREEN) + (d & GREEN) + GREEN_ROUND;
        return ((redBlue >>> 2) & RED_BLUE) | ((green >>> 2) & GREEN);
    }

    /** Where the middle of pixel {@code i} of {@code to} lies among {@code from} pixels, in 256ths. */
    private static int centre(int i, int from, int to) {
        int at = ((2 * i + 1) * from * ONE / to - ONE) / 2;
        return Math.max(0, Math.min(at, (from - 1) * ONE));
    }

    private void findColumns(int to) {
        if (columnsFrom == width && columnsTo == to) {
            return;
        }
        for (int x = 0; x < to; x++) {
            columns[x] = centre(x, width, to);
        }
        columnsFrom = width;
        columnsTo = to;
    }

    private void nearest(int centre, int count) {
        int from = (centre + ONE / 2) / ONE * width;
        for (int x = 0; x < count; x++) {
            row[x] = values[from + (columns[x] + ONE / 2) / ONE];
        }
    }

    private void between(int centre, int count) {
        int upper = centre / ONE * width;
        int lower = Math.min(centre / ONE + 1, height - 1) * width;
        int down = centre % ONE;
        for (int x = 0; x < count; x++) {
            int left = columns[x] / ONE;
            int right = Math.min(left + 1, width - 1);
            int across = columns[x] % ONE;
            int above = mix(values[upper + left], values[upper + right], across);
            int below = mix(values[lower + left], values[lower + right], across);
            row[x] = mix(above, below, down);
        }
    }

    /** @param part 0 to 255 of 256 of the second colour */
    private static int mix(int one, int other, int part) {
        int redBlue = (((one & RED_BLUE) * (ONE - part) + (other & RED_BLUE) * part) >>> 8) & RED_BLUE;
        int green = (((one & GREEN) * (ONE - part) + (other & GREEN) * part) >>> 8) & GREEN;
        return redBlue | green;
    }
}
