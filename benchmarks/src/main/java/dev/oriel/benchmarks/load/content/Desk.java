package dev.oriel.benchmarks.load.content;

import dev.oriel.benchmarks.load.content.Paper.Lettering;
import dev.oriel.framebuffer.Rect;

/** A desktop at rest: a photograph as wallpaper, a panel below, a few windows. Pure functions. */
public final class Desk {

    private static final int PANEL = 40;

    private Desk() {}

    /** Draws the desktop; its upper left corner shows wallpaper. */
    public static Picture of(long seed, int width, int height) {
        Paper paper = new Paper(width, height, 0);
        paper.picture(Texture.of(seed + 1, 1024).picture(0, 0, width, height), 0, 0);
        Picture window = AppWindow.of(seed + 2, width * 2 / 5, height / 2);
        paper.picture(window, width / 8, height / 5);
        Picture page = WebPage.of(seed + 3, width * 2 / 5, height * 3 / 5);
        paper.picture(page, width / 2, height / 4);
        panel(new Words(new Dice(seed).other(19)), paper);
        return paper.done();
    }

    private static void panel(Words words, Paper paper) {
        int top = paper.height() - PANEL;
        paper.box(new Rect(0, top, paper.width(), PANEL), 0x22272E);
        paper.rounded(new Rect(8, top + 6, 80, 28), 8, 0x3574C4);
        paper.write("Menu", Lettering.bold(14, 0xFFFFFF), 28, top + 25);
        for (int i = 0; i < 3; i++) {
            paper.rounded(new Rect(104 + i * 190, top + 6, 180, 28), 8, 0x3A424C);
            paper.write(words.title(i), Lettering.plain(13, 0xE4E8EE), 116 + i * 190, top + 25);
        }
        paper.write("14:05", Lettering.plain(14, 0xE4E8EE), paper.width() - 60, top + 25);
    }
}
