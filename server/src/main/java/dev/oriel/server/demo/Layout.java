package dev.oriel.server.demo;

import dev.oriel.framebuffer.Rect;

/**
 * Where things are on a screen of some size.
 *
 * <pre>
 *   header: title and clock
 *   drawing                motion
 *                          buttons
 *   typing
 * </pre>
 *
 * On screens too small for all of it the parts shrink to nothing.
 */
record Layout(Rect header, Rect drawing, Rect motion, Rect buttons, Rect typing) {

    private static final int GAP = 12;
    private static final int HEADER = 56;
    private static final int TYPING = 92;
    private static final int BUTTONS = 52;
    private static final int COLUMN = 340;

    static Layout of(int width, int height) {
        int column = Math.min(COLUMN, width / 3);
        int left = width - column - 3 * GAP;
        int top = HEADER + 2 * GAP;
        int middle = height - top - TYPING - 2 * GAP;
        int right = left + 2 * GAP;
        return new Layout(
                rect(GAP, GAP, width - 2 * GAP, HEADER),
                rect(GAP, top, left, middle),
                rect(right, top, column, middle - BUTTONS - GAP),
                rect(right, top + middle - BUTTONS, column, BUTTONS),
                rect(GAP, height - TYPING - GAP, width - 2 * GAP, TYPING));
    }

    private static Rect rect(int x, int y, int width, int height) {
        return width > 0 && height > 0 ? new Rect(x, y, width, height) : Rect.EMPTY;
    }
}
