package dev.oriel.benchmarks.load.content;

import dev.oriel.framebuffer.Rect;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A picture that Java2D draws on, with the few strokes that pages and windows are made of. One owner. */
final class Paper {

    private final BufferedImage image;
    private final Graphics2D ink;

    Paper(int width, int height, int rgb) {
        this(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
        box(new Rect(0, 0, width, height), rgb);
    }

    private Paper(BufferedImage image) {
        this.image = image;
        ink = image.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    void box(Rect area, int rgb) {
        ink.setColor(new Color(rgb));
        ink.fillRect(area.x(), area.y(), area.width(), area.height());
    }

    void frame(Rect area, int rgb) {
        ink.setColor(new Color(rgb));
        ink.drawRect(area.x(), area.y(), area.width() - 1, area.height() - 1);
    }

    void rounded(Rect area, int radius, int rgb) {
        ink.setColor(new Color(rgb));
        ink.fillRoundRect(area.x(), area.y(), area.width(), area.height(), radius, radius);
    }

    void picture(Picture picture, int x, int y) {
        ink.drawImage(picture.toImage(), x, y, null);
    }

    /** Writes from x on with the baseline at y; answers where the text ends. */
    int write(String text, Lettering type, int x, int y) {
        ink.setFont(type.font);
        ink.setColor(new Color(type.rgb));
        ink.drawString(text, x, y);
        return x + ink.getFontMetrics().stringWidth(text);
    }

    int widthOf(String text, Lettering type) {
        return ink.getFontMetrics(type.font).stringWidth(text);
    }

    /** Ends drawing; the picture shares the memory. */
    Picture done() {
        ink.dispose();
        return Picture.of(image);
    }

    /** A font and the colour of its ink. */
    record Lettering(Font font, int rgb) {

        static Lettering plain(int size, int rgb) {
            return new Lettering(new Font(Font.SANS_SERIF, Font.PLAIN, size), rgb);
        }

        static Lettering bold(int size, int rgb) {
            return new Lettering(new Font(Font.SANS_SERIF, Font.BOLD, size), rgb);
        }

        int lineHeight() {
            return font.getSize() * 3 / 2;
        }
    }
}
