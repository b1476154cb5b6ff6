package dev.oriel.swing.toolkit;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import sun.java2d.SunGraphics2D;

/** The pixels of one window, title bar and borders included: ints 0x??RRGGBB in rows without gaps. Any thread draws. */
final class Surface {

    private final BufferedImage image;
    private final int[] pixels;

    Surface(Dimension size) {
        image = new BufferedImage(Math.max(1, size.width), Math.max(1, size.height), BufferedImage.TYPE_INT_RGB);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Another size: what was drawn stays in the upper left corner, the rest has this colour. */
    Surface resized(Dimension size, Color background) {
        Surface other = new Surface(size);
        Graphics2D graphics = other.image.createGraphics();
        graphics.setColor(background);
        graphics.fillRect(0, 0, other.width(), other.height());
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return other;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    int[] pixels() {
        return pixels;
    }

    /** Draws everywhere. */
    Graphics2D graphics() {
        return image.createGraphics();
    }

    /** Draws inside the borders and cannot leave them; (0, 0) is the corner of the whole window. */
    SunGraphics2D inside(Insets insets) {
        int width = width() - insets.left - insets.right;
        int height = height() - insets.top - insets.bottom;
        int x = Math.min(insets.left, width() - 1);
        int y = Math.min(insets.top, height() - 1);
        BufferedImage part = image.getSubimage(
                x, y, Math.min(Math.max(1, width), width() - x), Math.min(Math.max(1, height), height() - y));
        SunGraphics2D graphics = (SunGraphics2D) part.createGraphics();
        graphics.translate(-x, -y);
        return graphics;
    }
}
