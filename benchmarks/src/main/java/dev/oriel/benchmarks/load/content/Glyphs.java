package dev.oriel.benchmarks.load.content;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * Characters of a monospaced font, drawn once by Java2D and then only blended: what a terminal does. Printable ASCII;
 * others are blank. Immutable, any thread.
 */
public final class Glyphs {

    private static final char FIRST = ' ';
    private static final char LAST = '~';

    private final int width;
    private final int height;

    /** How much of each pixel the glyph covers, 0 to 255; glyph by glyph, row by row. */
    private final byte[] cover;

    private Glyphs(int width, int height, byte[] cover) {
        this.width = width;
        this.height = height;
        this.cover = cover;
    }

    /** Draws the logical font "Monospaced", with smoothed edges, in this size in points. */
    public static Glyphs monospaced(int size) {
        Font font = new Font(Font.MONOSPACED, Font.PLAIN, size);
        FontMetrics metrics = metrics(font);
        int width = metrics.charWidth('M');
        int height = metrics.getAscent() + metrics.getDescent() + 1;
        int count = LAST - FIRST + 1;
        BufferedImage sheet = new BufferedImage(width, height * count, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ink = sheet.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        ink.setFont(font);
        ink.setColor(Color.WHITE);
        for (int i = 0; i < count; i++) {
            ink.setClip(0, i * height, width, height);
            ink.drawString(String.valueOf((char) (FIRST + i)), 0, i * height + metrics.getAscent());
        }
        ink.dispose();
        byte[] cover = (byte[]) sheet.getRaster().getDataElements(0, 0, width, height * count, null);
        return new Glyphs(width, height, cover);
    }

    private static FontMetrics metrics(Font font) {
        Graphics2D ink = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            return ink.getFontMetrics(font);
        } finally {
            ink.dispose();
        }
    }

    /** Of one character, in pixels. */
    public int width() {
        return width;
    }

    /** Of one character, in pixels. */
    public int height() {
        return height;
    }

    /** Paints a character with its background, its upper left corner at (x, y), wholly inside the picture. */
    public void paint(Picture on, Cell cell, int x, int y) {
        boolean known = cell.character() >= FIRST && cell.character() <= LAST;
        int from = (known ? cell.character() - FIRST : 0) * width * height;
        for (int row = 0; row < height; row++) {
            int to = on.index(x, y + row);
            for (int column = 0; column < width; column++, from++) {
                on.pixels().put(to + column, blend(cell.paper(), cell.ink(), cover[from] & 0xFF));
            }
        }
    }

    /** Paints characters side by side. */
    public void paint(Picture on, String text, Cell colours, int x, int y) {
        for (int i = 0; i < text.length(); i++) {
            paint(on, colours.with(text.charAt(i)), x + i * width, y);
        }
    }

    private static int blend(int paper, int ink, int cover) {
        if (cover == 0) {
            return paper;
        }
        int redBlue = mixed(paper & 0xFF00FF, ink & 0xFF00FF, cover) & 0xFF00FF;
        int green = mixed(paper >> 8 & 0xFF, ink >> 8 & 0xFF, cover) & 0xFF;
        return redBlue | green << 8;
    }

    private static int mixed(int paper, int ink, int cover) {
        int weight = cover + (cover >> 7);
        return (int) (((long) paper * (256 - weight) + (long) ink * weight) >>> 8);
    }

    /**
     * A place on a terminal.
     *
     * @param ink colour of the character, 0x00RRGGBB
     * @param paper colour behind it
     */
    public record Cell(char character, int ink, int paper) {

        public Cell with(char other) {
            return new Cell(other, ink, paper);
        }
    }
}
