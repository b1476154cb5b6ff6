package dev.oriel.rfb.encode;

import dev.oriel.framebuffer.Rect;
import java.util.Arrays;

/**
 * Rectangles by their numbers: one that was asked for lately is the same object again, so that a screen whose changes lie where
 * they lay before makes no garbage. A rectangle's hash names a few places; a new one drives out one of those who are there.
 * One thread.
 */
final class KnownRects {

    private static final int PLACES = 4;

    /** With the places room for 8,192: several times the rectangles of whole 64-pixel tiles that a busy screen sends. */
    private static final int HASH_BITS = 11;

    /** 2^32 divided by the golden ratio: spreads neighbours and multiples of a tile over the top bits. */
    private static final int SPREAD = 0x9E3779B1;

    private final Rect[] known = new Rect[PLACES << HASH_BITS];
    private int turn;

    KnownRects() {
        Arrays.fill(known, Rect.EMPTY);
    }

    Rect rect(int x, int y, int width, int height) {
        int first = hash(x, y, width, height) * PLACES;
        for (int i = first; i < first + PLACES; i++) {
            Rect rect = known[i];
            if (rect.x() == x && rect.y() == y && rect.width() == width && rect.height() == height) {
                return rect;
            }
        }
        Rect rect = new Rect(x, y, width, height);
        known[first + (turn++ & (PLACES - 1))] = rect;
        return rect;
    }

    private static int hash(int x, int y, int width, int height) {
        int mixed = ((x * SPREAD + y) * SPREAD + width) * SPREAD + height;
        return (mixed * SPREAD) >>> (Integer.SIZE - HASH_BITS);
    }
}
