package dev.oriel.swing.toolkit;

import java.awt.Cursor;

/** What of a window lies at a point; the edges and corners can be dragged. */
enum WindowPart {
    INSIDE(Cursor.DEFAULT_CURSOR, 0, 0),
    TITLE(Cursor.DEFAULT_CURSOR, 0, 0),
    CLOSE(Cursor.DEFAULT_CURSOR, 0, 0),
    MAXIMIZE(Cursor.DEFAULT_CURSOR, 0, 0),
    BORDER(Cursor.DEFAULT_CURSOR, 0, 0),
    LEFT(Cursor.W_RESIZE_CURSOR, -1, 0),
    RIGHT(Cursor.E_RESIZE_CURSOR, 1, 0),
    BOTTOM(Cursor.S_RESIZE_CURSOR, 0, 1),
    LEFT_CORNER(Cursor.SW_RESIZE_CURSOR, -1, 1),
    RIGHT_CORNER(Cursor.SE_RESIZE_CURSOR, 1, 1);

    private final int cursor;
    private final int horizontal;
    private final int vertical;

    WindowPart(int cursor, int horizontal, int vertical) {
        this.cursor = cursor;
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    int cursor() {
        return cursor;
    }

    /** -1: dragging it moves the left edge, 1: the right one. */
    int horizontal() {
        return horizontal;
    }

    /** 1: dragging it moves the lower edge. */
    int vertical() {
        return vertical;
    }
}
