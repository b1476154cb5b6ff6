package dev.oriel.benchmarks.load.content;

import dev.oriel.benchmarks.load.content.Paper.Lettering;
import dev.oriel.framebuffer.Rect;
import java.util.Locale;

/** A window of a desktop program: title bar, menu, tool bar, a list, fields and buttons. Pure functions. */
public final class AppWindow {

    private static final int FACE = 0xF0F0F0;
    private static final int EDGE = 0xB4B8BC;
    private static final int INK = 0x26292C;
    private static final int ACCENT = 0x3574C4;
    private static final Lettering LABEL = Lettering.plain(13, INK);
    private static final int TITLE_HEIGHT = 30;

    private final Paper paper;
    private final Words words;
    private final Dice dice;

    private AppWindow(long seed, Paper paper) {
        this.paper = paper;
        this.dice = new Dice(seed).other(13);
        this.words = new Words(dice.other(1));
    }

    /** Draws the window with its border. */
    public static Picture of(long seed, int width, int height) {
        Paper paper = new Paper(width, height, FACE);
        new AppWindow(seed, paper).draw();
        return paper.done();
    }

    private void draw() {
        titleBar();
        bars();
        int middle = paper.width() * 2 / 5;
        list(new Rect(12, TITLE_HEIGHT + 76, middle - 12, paper.height() - TITLE_HEIGHT - 120));
        form(new Rect(
                middle + 24, TITLE_HEIGHT + 76, paper.width() - middle - 40, paper.height() - TITLE_HEIGHT - 120));
        paper.write("Ready. " + words.sentence(5), Lettering.plain(12, 0x5A6066), 14, paper.height() - 12);
        paper.frame(new Rect(0, 0, paper.width(), paper.height()), 0x4A5058);
    }

    private void titleBar() {
        paper.box(new Rect(0, 0, paper.width(), TITLE_HEIGHT), 0x3B4754);
        paper.write(words.title(1) + " - " + Words.capital(words.noun(1, 1)), Lettering.bold(14, 0xFFFFFF), 14, 20);
        int[] buttons = {0xE0605E, 0xE0B04E, 0x62B860};
        for (int i = 0; i < buttons.length; i++) {
            paper.rounded(new Rect(paper.width() - 26 - i * 24, 8, 14, 14), 14, buttons[i]);
        }
    }

    private void bars() {
        int x = 14;
        for (int i = 0; i < 6; i++) {
            x = paper.write(Words.capital(words.noun(2, i)), LABEL, x, TITLE_HEIGHT + 20) + 18;
        }
        for (int i = 0; i < 12; i++) {
            Rect button = new Rect(12 + i * 34, TITLE_HEIGHT + 32, 28, 28);
            paper.rounded(button, 6, 0xE2E4E6);
            paper.rounded(
                    new Rect(button.x() + 7, button.y() + 7, 14, 14),
                    i % 3 == 0 ? 14 : 3,
                    (int) dice.bits(3, i) & 0x9FBFDF);
        }
    }

    private void list(Rect area) {
        paper.box(area, 0xFFFFFF);
        paper.frame(area, EDGE);
        int rowHeight = 22;
        for (int row = 0; (row + 1) * rowHeight < area.height(); row++) {
            int y = area.y() + row * rowHeight;
            boolean chosen = row == 4;
            if (chosen) {
                paper.box(new Rect(area.x() + 1, y + 1, area.width() - 2, rowHeight), ACCENT);
            }
            Lettering type = chosen ? Lettering.plain(13, 0xFFFFFF) : LABEL;
            paper.write(words.noun(4, row) + "_" + words.noun(5, row) + ".txt", type, area.x() + 10, y + 16);
            paper.write(
                    String.format(Locale.ROOT, "%,d", dice.below(900_000, 6, row)), type, area.right() - 70, y + 16);
        }
    }

    private void form(Rect area) {
        int y = area.y();
        for (int i = 0; y + 80 < area.bottom(); i++, y += 46) {
            paper.write(Words.capital(words.noun(7, i)) + ":", LABEL, area.x(), y + 18);
            Rect field = new Rect(area.x() + 110, y, area.width() - 110, 28);
            paper.box(field, 0xFFFFFF);
            paper.frame(field, EDGE);
            paper.write(words.title(80L + i), LABEL, field.x() + 8, y + 19);
        }
        for (int i = 0; i < 2; i++) {
            Rect button = new Rect(area.right() - 110 - i * 122, area.bottom() - 34, 106, 30);
            paper.rounded(button, 8, i == 0 ? ACCENT : 0xDADDE0);
            paper.write(
                    i == 0 ? "Apply" : "Cancel",
                    Lettering.plain(13, i == 0 ? 0xFFFFFF : INK),
                    button.x() + 32,
                    button.y() + 20);
        }
    }
}
