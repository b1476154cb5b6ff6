package dev.oriel.swing.toolkit;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;

/** A title bar moves its window, an edge changes its size, from where the pointer was pressed. Event dispatch thread. */
final class WindowDrag {

    private static final int LEAST_WIDTH = 96;
    private static final int LEAST_HEIGHT = 48;

    private final DesktopWindow window;
    private final WindowPart part;
    private final Point start;
    private final Rectangle before;

    WindowDrag(DesktopWindow window, WindowPart part, Point start) {
        this.window = window;
        this.part = part;
        this.start = new Point(start);
        before = new Rectangle(window.bounds());
    }

    void to(Point at) {
        int dx = at.x - start.x;
        int dy = at.y - start.y;
        if (part == WindowPart.TITLE) {
            window.target().setLocation(before.x + dx, before.y + dy);
            return;
        }
        Dimension least = least();
        int width =
                part.horizontal() == 0 ? before.width : Math.max(least.width, before.width + part.horizontal() * dx);
        int height =
                part.vertical() == 0 ? before.height : Math.max(least.height, before.height + part.vertical() * dy);
        int x = part.horizontal() < 0 ? before.x + before.width - width : before.x;
        window.target().setBounds(x, before.y, width, height);
    }

    private Dimension least() {
        Dimension least = new Dimension(LEAST_WIDTH, LEAST_HEIGHT);
        if (window.target().isMinimumSizeSet()) {
            Dimension wanted = window.target().getMinimumSize();
            least.setSize(Math.max(least.width, wanted.width), Math.max(least.height, wanted.height));
        }
        return least;
    }
}
