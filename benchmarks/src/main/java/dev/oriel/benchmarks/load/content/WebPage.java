package dev.oriel.benchmarks.load.content;

import dev.oriel.benchmarks.load.content.Paper.Lettering;
import dev.oriel.framebuffer.Rect;
import java.util.Locale;

/**
 * A page as a browser shows it, as long as wanted: a header with a menu, a column at the side, and sections of running text
 * with photographs and tables. Pure functions.
 */
public final class WebPage {

    private static final int INK = 0x22262B;
    private static final int LINK = 0x1A5FB4;
    private static final int PALE = 0x68727D;
    private static final int RULE = 0xD5DADF;
    private static final int BAND = 0xF3F5F7;
    private static final Lettering BODY = Lettering.plain(16, INK);
    private static final Lettering SMALL = Lettering.plain(13, PALE);
    private static final Lettering CELL = Lettering.plain(14, INK);
    private static final Lettering LINKED = Lettering.plain(14, LINK);
    private static final int HEADER = 96;
    private static final int GAP = 32;

    /** Narrower pages have no column at the side. */
    private static final int NARROW = 900;

    private final Paper paper;
    private final Words words;
    private final Dice dice;
    private final Texture photos;

    private WebPage(long seed, Paper paper) {
        this.paper = paper;
        this.dice = new Dice(seed).other(11);
        this.words = new Words(dice.other(1));
        this.photos = Texture.of(seed, 1024);
    }

    /** Draws the page. */
    public static Picture of(long seed, int width, int height) {
        Paper paper = new Paper(width, height, 0xFFFFFF);
        new WebPage(seed, paper).draw();
        return paper.done();
    }

    private void draw() {
        int side = paper.width() < NARROW ? 0 : Math.max(190, paper.width() / 6);
        int y = HEADER + GAP;
        for (int section = 0; y < paper.height(); section++) {
            y = section(section, new Rect(side + GAP, y, paper.width() - side - 3 * GAP, paper.height()));
        }
        if (side > 0) {
            sideColumn(side);
        }
        header();
    }

    private void header() {
        paper.box(new Rect(0, 0, paper.width(), HEADER), 0x24384F);
        int x = paper.write("The " + words.title(1), Lettering.bold(28, 0xFFFFFF), 160, 58) + 3 * GAP;
        for (int i = 0; i < 6 && x < paper.width() - 120; i++) {
            x = paper.write(Words.capital(words.noun(2, i)), Lettering.plain(16, 0xC9D6E4), x, 56) + GAP;
        }
    }

    private void sideColumn(int width) {
        paper.box(new Rect(0, HEADER, width, paper.height()), BAND);
        paper.box(new Rect(width, HEADER, 1, paper.height()), RULE);
        for (int i = 0, y = HEADER + 40; y < paper.height(); i++, y += 26) {
            boolean head = i % 9 == 0;
            String name = Words.capital(words.noun(100L + i, 0)) + " " + words.noun(100L + i, 1);
            paper.write(name, head ? Lettering.bold(14, INK) : LINKED, head ? 18 : 30, y);
        }
    }

    /** Draws a section at the top of the area; answers where the next one begins. */
    private int section(int number, Rect area) {
        int y = area.y() + 34;
        paper.write(words.title(200L + number), Lettering.bold(26, INK), area.x(), y);
        y += 26;
        paper.write(words.sentence(300L + number), SMALL, area.x(), y);
        y += 20;
        paper.box(new Rect(area.x(), y, area.width(), 1), RULE);
        y = illustrated(number, new Rect(area.x(), y + 14, area.width(), area.height()));
        return dice.below(3, number, 1) == 0
                ? y + GAP
                : table(number, new Rect(area.x(), y + 10, area.width() * 3 / 4, 9 + dice.below(6, number, 2))) + GAP;
    }

    /** A photograph with text beside and below it. */
    private int illustrated(int number, Rect area) {
        int width = Math.min(area.width() / 3, 420);
        int height = width * 9 / 16;
        boolean left = number % 2 == 0;
        int x = left ? area.x() : area.right() - width;
        paper.picture(photos.picture(number * 377, number * 211, width, height), x, area.y());
        paper.write("Fig. " + (number + 1) + ": " + words.title(400L + number), SMALL, x, area.y() + height + 20);
        int textX = left ? area.x() + width + GAP : area.x();
        int y = text(number * 50L, 6, new Rect(textX, area.y(), area.width() - width - GAP, 0));
        y = Math.max(y, area.y() + height + 36);
        return text(number * 50L + 20, 7, new Rect(area.x(), y, area.width(), 0));
    }

    /** Sentences, wrapped to the width; answers where they end. */
    private int text(long first, int sentences, Rect column) {
        int y = column.y() + BODY.lineHeight();
        int x = column.x();
        for (int i = 0; i < sentences; i++) {
            String[] parts = words.sentence(1000 + first + i).split(" ", -1);
            for (int w = 0; w < parts.length; w++) {
                if (x + paper.widthOf(parts[w], BODY) > column.right()) {
                    x = column.x();
                    y += BODY.lineHeight();
                }
                boolean link = dice.below(25, first + i, w) == 0;
                x = paper.write(parts[w] + " ", link ? Lettering.plain(16, LINK) : BODY, x, y);
            }
        }
        return y + BODY.lineHeight() / 2;
    }

    /** A table; the area's height is its rows. */
    private int table(int number, Rect area) {
        int columns = 5;
        int width = area.width() / columns;
        int rowHeight = 28;
        for (int row = 0; row <= area.height(); row++) {
            int y = area.y() + row * rowHeight;
            paper.box(
                    new Rect(area.x(), y, width * columns, rowHeight),
                    row == 0 ? 0xDDE5EE : row % 2 == 0 ? BAND : 0xFFFFFF);
            for (int column = 0; column < columns; column++) {
                paper.write(
                        cell(number, row, column),
                        row == 0 ? Lettering.bold(14, INK) : CELL,
                        area.x() + column * width + 10,
                        y + 19);
                paper.box(new Rect(area.x() + column * width, y, 1, rowHeight), RULE);
            }
            paper.box(new Rect(area.x(), y, width * columns, 1), RULE);
        }
        return area.y() + (area.height() + 1) * rowHeight;
    }

    private String cell(int table, int row, int column) {
        long key = table * 1000L + row;
        if (row == 0 || column == 0) {
            return Words.capital(words.noun(key, column));
        }
        return column == 1
                ? words.noun(key, 7) + " " + words.noun(key, 8)
                : String.format(
                        Locale.ROOT, "%,d.%02d", dice.below(100_000, key, column), dice.below(100, key, 90L + column));
    }
}
