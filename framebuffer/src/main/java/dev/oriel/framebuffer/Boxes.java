package dev.oriel.framebuffer;

import java.util.Arrays;

/**
 * Collects rectangles and joins those that are cheaper together: a rectangle costs its sender about as much as some
 * unchanged pixels. Reusable; allocates only when it grows.
 */
final class Boxes {

    /** Unchanged pixels that are sent along rather than beginning another rectangle, whatever the size. */
    private static final int FREE_PIXELS = 256;

    /** The latest boxes a new one is compared with: two rows of tiles of a wide screen. */
    private static final int COMPARED = 128;

    private static final int INTS = 4;

    /** x1, y1, x2, y2 each. */
    private int[] corners = new int[64 * INTS];

    private int count;

    void clear() {
        count = 0;
    }

    /** Adds a box, joined with all it should be joined with. */
    void add(int x1, int y1, int x2, int y2) {
        int left = x1;
        int top = y1;
        int right = x2;
        int bottom = y2;
        for (int i = partner(left, top, right, bottom); i >= 0; i = partner(left, top, right, bottom)) {
            int at = i * INTS;
            left = Math.min(left, corners[at]);
            top = Math.min(top, corners[at + 1]);
            right = Math.max(right, corners[at + 2]);
            bottom = Math.max(bottom, corners[at + 3]);
            count--;
            System.arraycopy(corners, count * INTS, corners, at, INTS);
        }
        append(left, top, right, bottom);
    }

    void addTo(Region region) {
        for (int at = 0; at < count * INTS; at += INTS) {
            region.add(corners[at], corners[at + 1], corners[at + 2] - corners[at], corners[at + 3] - corners[at + 1]);
        }
    }

    /** The latest box that should be joined with this one, or -1. */
    private int partner(int x1, int y1, int x2, int y2) {
        for (int i = count - 1; i >= Math.max(0, count - COMPARED); i--) {
            int at = i * INTS;
            long apart = area(x1, y1, x2, y2) + area(corners[at], corners[at + 1], corners[at + 2], corners[at + 3]);
            long together = area(
                    Math.min(x1, corners[at]),
                    Math.min(y1, corners[at + 1]),
                    Math.max(x2, corners[at + 2]),
                    Math.max(y2, corners[at + 3]));
            if (together - apart <= FREE_PIXELS + apart / 8) {
                return i;
            }
        }
        return -1;
    }

    private static long area(int x1, int y1, int x2, int y2) {
        return (long) (x2 - x1) * (y2 - y1);
    }

    private void append(int x1, int y1, int x2, int y2) {
        int at = count * INTS;
        if (at == corners.length) {
            corners = Arrays.copyOf(corners, at * 2);
        }
        corners[at] = x1;
        corners[at + 1] = y1;
        corners[at + 2] = x2;
        corners[at + 3] = y2;
        count++;
    }
}
