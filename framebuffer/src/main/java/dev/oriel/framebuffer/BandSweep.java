package dev.oriel.framebuffer;

import java.util.Arrays;

/**
 * Combines two regions from top to bottom, band by band: wherever the upper or lower edge of a band of either lies, a new
 * band begins, and inside it the vertical edges of both are walked from left to right. Bands that touch and look the same
 * become one, so the result is the only banded form of its pixels. Owned by one region; allocates only when it grows.
 */
final class BandSweep {

    /** Truth tables: bit (in first ? 1 : 0) + (in second ? 2 : 0) says whether a pixel belongs to the result. */
    static final int UNION = 0b1110;

    static final int DIFFERENCE = 0b0010;
    static final int INTERSECTION = 0b1000;

    private static final int BEYOND = Integer.MAX_VALUE;

    /** The result: x1, y1, x2, y2 of each rectangle. */
    private int[] made = new int[8 * Region.INTS];

    private int end;

    /** Where the last band of the result begins. */
    private int lastBand;

    private int[] a;
    private int aBand;
    private int[] b;
    private int bBand;
    private int table;

    /**
     * Combines the ints {@code from} to {@code to} of {@code first} with the whole of {@code second}; both begin and end
     * with whole bands.
     */
    void combine(Region first, int from, int to, Region second, int truthTable) {
        a = first.corners();
        b = second.corners();
        table = truthTable;
        end = 0;
        lastBand = 0;
        aBand = from;
        bBand = 0;
        sweep(to, second.rectCount() * Region.INTS);
        a = made;
        b = made;
    }

    /** Ints of the result. */
    int length() {
        return end;
    }

    void copyTo(int[] target, int at) {
        System.arraycopy(made, 0, target, at, end);
    }

    private void sweep(int aTo, int bTo) {
        int y = Integer.MIN_VALUE;
        while (aBand < aTo || bBand < bTo) {
            int aTop = aBand < aTo ? Math.max(y, a[aBand + 1]) : BEYOND;
            int bTop = bBand < bTo ? Math.max(y, b[bBand + 1]) : BEYOND;
            int top = Math.min(aTop, bTop);
            int aNext = aTop == top ? bandEnd(a, aBand, aTo) : aBand;
            int bNext = bTop == top ? bandEnd(b, bBand, bTo) : bBand;
            int aBottom = aTop == top ? a[aBand + 3] : aTop;
            int bBottom = bTop == top ? b[bBand + 3] : bTop;
            y = Math.min(aBottom, bBottom);
            appendBand(aNext, bNext, top, y);
            if (aBottom == y) {
                aBand = aNext;
            }
            if (bBottom == y) {
                bBand = bNext;
            }
        }
    }

    private static int bandEnd(int[] corners, int from, int to) {
        int at = from;
        while (at < to && corners[at + 1] == corners[from + 1]) {
            at += Region.INTS;
        }
        return at;
    }

    /** The left and right edges of a band's rectangles lie two ints apart: x1 . x2 . x1 . x2 . */
    private void appendBand(int aTo, int bTo, int top, int bottom) {
        int band = end;
        int aAt = aBand;
        int bAt = bBand;
        int from = 0;
        boolean inside = false;
        while (aAt < aTo || bAt < bTo) {
            int aX = aAt < aTo ? a[aAt] : BEYOND;
            int bX = bAt < bTo ? b[bAt] : BEYOND;
            int x = Math.min(aX, bX);
            aAt += aX == x ? 2 : 0;
            bAt += bX == x ? 2 : 0;
            int bit = (aAt - aBand & 2) >> 1 | (bAt - bBand & 2);
            boolean now = (table >> bit & 1) != 0;
            if (inside && !now) {
                append(from, top, x, bottom);
            } else if (!inside && now) {
                from = x;
            }
            inside = now;
        }
        coalesce(band);
    }

    private void append(int x1, int y1, int x2, int y2) {
        if (made.length < end + Region.INTS) {
            made = Arrays.copyOf(made, made.length * 2);
        }
        made[end] = x1;
        made[end + 1] = y1;
        made[end + 2] = x2;
        made[end + 3] = y2;
        end += Region.INTS;
    }

    /** Lets the band above reach down over the one at {@code band} if both touch and look the same. */
    private void coalesce(int band) {
        if (end == band) {
            return;
        }
        if (!looksLikeLastBand(band)) {
            lastBand = band;
            return;
        }
        int bottom = made[band + 3];
        for (int at = lastBand; at < band; at += Region.INTS) {
            made[at + 3] = bottom;
        }
        end = band;
    }

    private boolean looksLikeLastBand(int band) {
        int length = band - lastBand;
        if (length != end - band || made[lastBand + 3] != made[band + 1]) {
            return false;
        }
        for (int i = 0; i < length; i += 2) {
            if (made[lastBand + i] != made[band + i]) {
                return false;
            }
        }
        return true;
    }
}
