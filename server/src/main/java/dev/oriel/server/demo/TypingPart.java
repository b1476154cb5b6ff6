package dev.oriel.server.demo;

import dev.oriel.framebuffer.Rect;
import java.awt.Graphics2D;

/** What was typed, on one line that moves with its end, and the last key by name. */
final class TypingPart implements Part {

    private static final int MAX_CHARACTERS = 200;
    private static final int TEXT_DOT = 3;
    private static final int NAME_DOT = 2;
    private static final int MARGIN = 16;

    private final DotFont font;
    private final StringBuilder text = new StringBuilder();
    private Rect bounds = Rect.EMPTY;
    private boolean isChanged;
    private String lastKey = "type something";

    TypingPart(DotFont font) {
        this.font = font;
    }

    void key(int keysym, boolean down) {
        isChanged = true;
        lastKey = Keysym.name(keysym) + (down ? " down" : " up");
        if (!down) {
            return;
        }
        switch (keysym) {
            case Keysym.BACK_SPACE -> removeLast();
            case Keysym.RETURN, Keysym.ESCAPE -> text.setLength(0);
            default -> Keysym.character(keysym).ifPresent(text::appendCodePoint);
        }
        while (text.codePointCount(0, text.length()) > MAX_CHARACTERS) {
            text.delete(0, text.offsetByCodePoints(0, 1));
        }
    }

    private void removeLast() {
        if (!text.isEmpty()) {
            text.setLength(text.offsetByCodePoints(text.length(), -1));
        }
    }

    String text() {
        return text.toString();
    }

    @Override
    public void place(Rect place) {
        bounds = place;
    }

    @Override
    public Rect bounds() {
        return bounds;
    }

    @Override
    public Rect takeChange() {
        boolean wasChanged = isChanged;
        isChanged = false;
        return wasChanged ? bounds : Rect.EMPTY;
    }

    @Override
    public void paint(Graphics2D graphics) {
        Look.panel(graphics, bounds, Look.PANEL);
        graphics.setColor(Look.FAINT);
        font.draw(graphics, lastKey, bounds.x() + MARGIN, bounds.y() + MARGIN, NAME_DOT);
        String shown = end((bounds.width() - 2 * MARGIN) / (DotFont.ADVANCE * TEXT_DOT) - 1);
        int y = bounds.y() + 2 * MARGIN + DotFont.ROWS * NAME_DOT;
        graphics.setColor(Look.TEXT);
        font.draw(graphics, shown, bounds.x() + MARGIN, y, TEXT_DOT);
        graphics.setColor(Look.ACCENT);
        int caret = shown.codePointCount(0, shown.length()) * DotFont.ADVANCE * TEXT_DOT;
        graphics.fillRect(bounds.x() + MARGIN + caret, y, TEXT_DOT, DotFont.ROWS * TEXT_DOT);
    }

    private String end(int characters) {
        int count = text.codePointCount(0, text.length());
        int first = Math.max(0, count - Math.max(0, characters));
        return text.substring(text.offsetByCodePoints(0, first));
    }
}
