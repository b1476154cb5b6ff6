package dev.oriel.benchmarks.load.content;

import dev.oriel.benchmarks.load.content.Glyphs.Cell;
import dev.oriel.framebuffer.Rect;

/**
 * An editor in which somebody writes: lines of prose, and a cursor behind the last character. The first lines stand there
 * already; after some lines the text moves up. Immutable: what has been typed is a count of keys, a line's end being one.
 */
public final class TypedText {

    /**
     * Where the cursor is.
     *
     * @param line counted from the first typed one
     */
    public record Place(int line, int column) {}

    static final int PAPER = 0xFCFCFA;

    private static final int INK = 0x202428;
    private static final int CURSOR = 0x3A6FD8;
    private static final int ROWS_BELOW_CURSOR = 3;

    private final Words words;
    private final Glyphs glyphs;
    private final Rect area;
    private final int columns;
    private final int rows;

    /** The area is rounded down to whole characters. */
    public TypedText(long seed, Glyphs glyphs, Rect area) {
        this.words = new Words(new Dice(seed).other(3));
        this.glyphs = glyphs;
        this.columns = Math.min(100, area.width() / glyphs.width());
        this.rows = area.height() / glyphs.height();
        this.area = new Rect(area.x(), area.y(), area.width(), rows * glyphs.height());
    }

    public Rect area() {
        return area;
    }

    /** Where the cursor is after so many keys. */
    public Place place(int keys) {
        int line = 0;
        int left = keys;
        while (left > line(line).length()) {
            left -= line(line).length() + 1;
            line++;
        }
        return new Place(line, left);
    }

    /** The line that stands in the uppermost row. */
    public int topLine(Place cursor) {
        return cursor.line - Math.min(rows / 2 + cursor.line, Math.max(0, rows - 1 - ROWS_BELOW_CURSOR));
    }

    /** The rows from one line to another, both included, over the whole width. */
    public Rect rowsOf(int firstLine, int lastLine, Place cursor) {
        int row = firstLine - topLine(cursor);
        int height = (lastLine - firstLine + 1) * glyphs.height();
        return new Rect(area.x(), area.y() + row * glyphs.height(), area.width(), height);
    }

    /** The characters from one column to another of the cursor's row, both included. */
    public Rect cellsOf(int firstColumn, int lastColumn, Place cursor) {
        Rect row = rowsOf(cursor.line, cursor.line, cursor);
        int x = row.x() + firstColumn * glyphs.width();
        int width = (lastColumn - firstColumn + 1) * glyphs.width();
        return new Rect(x, row.y(), width, row.height()).intersect(area);
    }

    /** Paints everything. */
    public void paint(Picture on, Place cursor) {
        on.fill(area, PAPER);
        int top = topLine(cursor);
        for (int line = top; line <= cursor.line; line++) {
            paintLine(on, line, cursor);
        }
    }

    /** Paints one line, as far as it has been typed. */
    public void paintLine(Picture on, int line, Place cursor) {
        Rect row = rowsOf(line, line, cursor);
        on.fill(row, PAPER);
        String text = line(line);
        boolean here = line == cursor.line;
        glyphs.paint(on, here ? text.substring(0, cursor.column) : text, new Cell(' ', INK, PAPER), row.x(), row.y());
        if (here) {
            on.fill(cellsOf(cursor.column, cursor.column, cursor), CURSOR);
        }
    }

    /** Sentences cut so that a line and the cursor behind it fit. */
    private String line(int number) {
        int room = columns - 1;
        String text = words.sentence(number);
        while (text.length() > room) {
            text = text.substring(0, Math.max(1, text.length() - 8)).stripTrailing();
        }
        return text;
    }
}
