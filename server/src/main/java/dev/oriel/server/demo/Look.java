package dev.oriel.server.demo;

import dev.oriel.framebuffer.Rect;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;

/** Colours and the shape of panels. */
final class Look {

    static final Color BACKGROUND = new Color(0x1d232b);
    static final Color PANEL = new Color(0x28313b);
    static final Color RAISED = new Color(0x354250);
    static final Color PRESSED = new Color(0x4b6272);
    static final Color TEXT = new Color(0xd8dee6);
    static final Color FAINT = new Color(0x7d8a99);
    static final Color ACCENT = new Color(0x62c6b4);

    /** What the pen cycles through. */
    static final List<Color> PENS =
            List.of(ACCENT, new Color(0xf2b35c), new Color(0xe9748a), new Color(0x79a8f0), TEXT);

    private static final int CORNER = 12;

    private Look() {}

    /** A box with round corners; where no corner is inside the clip, a plain fill, which is far cheaper. */
    static void panel(Graphics2D graphics, Rect bounds, Color color) {
        graphics.setColor(color);
        Rectangle clip = graphics.getClipBounds();
        boolean isInside = clip != null
                && new Rectangle(bounds.x(), bounds.y() + CORNER, bounds.width(), bounds.height() - 2 * CORNER)
                        .contains(clip);
        if (isInside) {
            graphics.fillRect(clip.x, clip.y, clip.width, clip.height);
        } else {
            graphics.fillRoundRect(bounds.x(), bounds.y(), bounds.width(), bounds.height(), CORNER, CORNER);
        }
    }
}
