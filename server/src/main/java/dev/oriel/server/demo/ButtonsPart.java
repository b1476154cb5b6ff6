package dev.oriel.server.demo;

import dev.oriel.framebuffer.Rect;
import java.awt.Graphics2D;
import java.util.List;

/** A row of buttons: they light up under the pointer, sink when pressed and act when released inside. */
final class ButtonsPart implements Part {

    /** A label and what happens. */
    record Button(String label, Runnable action) {}

    private static final int NONE = -1;
    private static final int GAP = 8;

    private final DotFont font;
    private final List<Button> buttons;
    private Rect bounds = Rect.EMPTY;
    private boolean isChanged;
    private int hovered = NONE;
    private int pressed = NONE;
    private boolean wasDown;

    ButtonsPart(DotFont font, List<Button> buttons) {
        this.font = font;
        this.buttons = List.copyOf(buttons);
    }

    void pointer(int x, int y, boolean isDown) {
        int under = buttonAt(x, y);
        int pressedBefore = pressed;
        if (isDown && !wasDown) {
            pressed = under;
        } else if (!isDown) {
            if (pressed != NONE && pressed == under) {
                buttons.get(pressed).action().run();
            }
            pressed = NONE;
        }
        isChanged |= under != hovered || pressed != pressedBefore;
        hovered = under;
        wasDown = isDown;
    }

    private int buttonAt(int x, int y) {
        for (int i = 0; i < buttons.size(); i++) {
            if (area(i).contains(new Rect(x, y, 1, 1))) {
                return i;
            }
        }
        return NONE;
    }

    /** Where button {@code index} is. */
    Rect area(int index) {
        int width = (bounds.width() - GAP * (buttons.size() - 1)) / buttons.size();
        return width <= 0
                ? Rect.EMPTY
                : new Rect(bounds.x() + index * (width + GAP), bounds.y(), width, bounds.height());
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
        graphics.setColor(Look.BACKGROUND);
        graphics.fillRect(bounds.x(), bounds.y(), bounds.width(), bounds.height());
        for (int i = 0; i < buttons.size(); i++) {
            Rect area = area(i);
            Look.panel(graphics, area, i == pressed ? Look.PRESSED : i == hovered ? Look.RAISED : Look.PANEL);
            String label = buttons.get(i).label();
            int dot = DotFont.width(label, 2) > area.width() ? 1 : 2;
            graphics.setColor(Look.TEXT);
            font.draw(
                    graphics,
                    label,
                    area.x() + (area.width() - DotFont.width(label, dot)) / 2,
                    area.y() + (area.height() - (DotFont.ROWS - 1) * dot) / 2,
                    dot);
        }
    }
}
