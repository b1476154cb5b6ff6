package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.content.TypedText;
import dev.oriel.benchmarks.load.content.TypedText.Place;
import dev.oriel.framebuffer.Rect;

/** Paints what keys change in a text. Immutable. */
record Typist(TypedText text) {

    /** Paints the text after {@code keys} over that after {@code keysBefore}; answers what is different. */
    Rect type(Picture on, int keysBefore, int keys) {
        Place before = text.place(keysBefore);
        Place now = text.place(keys);
        if (text.topLine(before) != text.topLine(now)) {
            text.paint(on, now);
            return text.area();
        }
        for (int line = before.line(); line <= now.line(); line++) {
            text.paintLine(on, line, now);
        }
        return before.line() == now.line()
                ? text.cellsOf(before.column(), now.column(), now)
                : text.rowsOf(before.line(), now.line(), now);
    }
}
