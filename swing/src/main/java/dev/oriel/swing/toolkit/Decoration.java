package dev.oriel.swing.toolkit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;

/** Title bar and borders of frames and dialogs: where its parts are and how they look. Stateless, any thread. */
final class Decoration {

    static final Insets NONE = new Insets(0, 0, 0, 0);
    static final Insets BORDERS = new Insets(24, 4, 4, 4);

    private static final int BUTTON = 24;
    private static final int CORNER = 16;
    private static final int SIGN = 8;
    private static final Color ACTIVE = new Color(0x2f4a86);
    private static final Color PASSIVE = new Color(0x7d8796);
    private static final Color EDGE = new Color(0x20304f);
    private static final Font FONT = new Font(Font.DIALOG, Font.BOLD, 12);

    private Decoration() {}

    /** The part at a point that lies in a decorated window of this size. */
    static WindowPart part(int x, int y, Dimension size, boolean isResizable, boolean canMaximize) {
        boolean isInside = x >= BORDERS.left
                && x < size.width - BORDERS.right
                && y >= BORDERS.top
                && y < size.height - BORDERS.bottom;
        if (isInside) {
            return WindowPart.INSIDE;
        }
        if (y < BORDERS.top) {
            int button = (size.width - 1 - x) / BUTTON;
            if (button == 0) {
                return WindowPart.CLOSE;
            }
            return button == 1 && canMaximize ? WindowPart.MAXIMIZE : WindowPart.TITLE;
        }
        return isResizable ? edge(x, y, size) : WindowPart.BORDER;
    }

    private static WindowPart edge(int x, int y, Dimension size) {
        boolean isLow = y >= size.height - CORNER;
        if (x < CORNER && isLow) {
            return WindowPart.LEFT_CORNER;
        }
        if (x >= size.width - CORNER && isLow) {
            return WindowPart.RIGHT_CORNER;
        }
        if (y >= size.height - BORDERS.bottom) {
            return WindowPart.BOTTOM;
        }
        return x < BORDERS.left ? WindowPart.LEFT : WindowPart.RIGHT;
    }

    static void paint(Graphics2D graphics, Dimension size, String title, boolean isActive, boolean canMaximize) {
        int width = size.width;
        int height = size.height;
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(isActive ? ACTIVE : PASSIVE);
        graphics.fillRect(0, 0, width, BORDERS.top);
        graphics.fillRect(0, 0, BORDERS.left, height);
        graphics.fillRect(width - BORDERS.right, 0, BORDERS.right, height);
        graphics.fillRect(0, height - BORDERS.bottom, width, BORDERS.bottom);
        graphics.setColor(EDGE);
        graphics.drawRect(0, 0, width - 1, height - 1);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(2));
        paintClose(graphics, width - BUTTON);
        int end = width - BUTTON;
        if (canMaximize) {
            end -= BUTTON;
            graphics.drawRect(end + SIGN, SIGN, SIGN, SIGN);
        }
        graphics.clipRect(0, 0, Math.max(0, end), BORDERS.top);
        graphics.setFont(FONT);
        graphics.drawString(title, 2 * BORDERS.left, BORDERS.top - SIGN);
    }

    private static void paintClose(Graphics2D graphics, int x) {
        graphics.drawLine(x + SIGN, SIGN, x + 2 * SIGN, 2 * SIGN);
        graphics.drawLine(x + SIGN, 2 * SIGN, x + 2 * SIGN, SIGN);
    }
}
