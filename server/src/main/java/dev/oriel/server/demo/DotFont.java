package dev.oriel.server.demo;

import java.awt.Graphics2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Letters made of dots, five wide and eight high, for ASCII; other characters are a box. Machines without any font show
 * the same picture as others. Immutable.
 */
final class DotFont {

    static final int ROWS = 8;
    static final int COLUMNS = 5;

    /** A letter and the gap behind it, in dots. */
    static final int ADVANCE = COLUMNS + 1;

    private static final char FIRST = ' ';
    private static final char LAST = '~';
    private static final int GLYPHS_PER_BLOCK = 8;
    private static final int LINES_PER_BLOCK = ROWS + 1;

    private final List<boolean[]> glyphs;

    private DotFont(List<boolean[]> glyphs) {
        this.glyphs = List.copyOf(glyphs);
    }

    /** Reads {@code glyphs.txt}: blocks of a line that names eight characters and eight lines of dots. */
    static DotFont load() {
        try (InputStream in = DotFont.class.getResourceAsStream("glyphs.txt")) {
            if (in == null) {
                throw new IllegalStateException("glyphs.txt is not in the jar");
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
            List<boolean[]> glyphs = new ArrayList<>();
            for (int index = 0; index <= LAST - FIRST; index++) {
                int block = index / GLYPHS_PER_BLOCK * LINES_PER_BLOCK;
                glyphs.add(dots(lines.subList(block + 1, block + LINES_PER_BLOCK), index % GLYPHS_PER_BLOCK));
            }
            return new DotFont(glyphs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean[] dots(List<String> rows, int position) {
        boolean[] dots = new boolean[ROWS * COLUMNS];
        for (int dot = 0; dot < dots.length; dot++) {
            dots[dot] = rows.get(dot / COLUMNS).charAt(position * ADVANCE + dot % COLUMNS) == '#';
        }
        return dots;
    }

    /** How wide a text is in pixels. */
    static int width(String text, int dotPixels) {
        return Math.max(0, text.codePointCount(0, text.length()) * ADVANCE - 1) * dotPixels;
    }

    /** Draws in the colour of {@code graphics} with the upper left corner at (x, y). */
    void draw(Graphics2D graphics, String text, int x, int y, int dotPixels) {
        int left = x;
        for (int character : text.codePoints().toArray()) {
            for (int dot = 0; dot < ROWS * COLUMNS; dot++) {
                if (isLit(character, dot)) {
                    graphics.fillRect(
                            left + dot % COLUMNS * dotPixels, y + dot / COLUMNS * dotPixels, dotPixels, dotPixels);
                }
            }
            left += ADVANCE * dotPixels;
        }
    }

    private boolean isLit(int character, int dot) {
        if (character >= FIRST && character <= LAST) {
            return glyphs.get(character - FIRST)[dot];
        }
        int row = dot / COLUMNS;
        int column = dot % COLUMNS;
        return row < ROWS - 1 && (row == 0 || row == ROWS - 2 || column == 0 || column == COLUMNS - 1);
    }
}
