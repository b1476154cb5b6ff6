package dev.oriel.benchmarks.load.content;

import dev.oriel.benchmarks.load.content.Paper.Lettering;
import dev.oriel.framebuffer.Rect;

/** An editor's window with a title and a margin around its text. Immutable. */
public final class EditorWindow {

    private static final int TITLE_HEIGHT = 30;
    private static final int MARGIN = 12;

    private final Rect area;
    private final TypedText text;

    public EditorWindow(long seed, Rect area) {
        this.area = area;
        int top = TITLE_HEIGHT + MARGIN;
        this.text = new TypedText(
                seed,
                Glyphs.monospaced(15),
                new Rect(area.x() + MARGIN, area.y() + top, area.width() - 2 * MARGIN, area.height() - top - MARGIN));
    }

    public TypedText text() {
        return text;
    }

    /** Paints the window with its text after so many keys. */
    public void paint(Picture on, int keys) {
        Paper paper = new Paper(area.width(), area.height(), TypedText.PAPER);
        paper.box(new Rect(0, 0, area.width(), TITLE_HEIGHT), 0x3B4754);
        paper.write("notes.txt - Editor", Lettering.bold(14, 0xFFFFFF), 14, 20);
        paper.frame(new Rect(0, 0, area.width(), area.height()), 0x4A5058);
        on.copy(paper.done(), area.x(), area.y());
        text.paint(on, text.place(keys));
    }
}
