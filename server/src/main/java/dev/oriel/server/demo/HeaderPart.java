package dev.oriel.server.demo;

import dev.oriel.framebuffer.Rect;
import java.awt.Graphics2D;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** The title and a clock that ticks every second. */
final class HeaderPart implements Part {

    private static final String TITLE = "Oriel demo screen";
    private static final int DOT = 3;
    private static final int MARGIN = 16;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final DotFont font;
    private Rect bounds = Rect.EMPTY;
    private String clock = "";
    private boolean isChanged;

    HeaderPart(DotFont font) {
        this.font = font;
    }

    void tick(LocalTime time) {
        String now = CLOCK.format(time);
        isChanged |= !now.equals(clock);
        clock = now;
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
        return wasChanged ? clockArea() : Rect.EMPTY;
    }

    private Rect clockArea() {
        int width = DotFont.width(clock, DOT);
        return new Rect(bounds.right() - MARGIN - width, textTop(), width, DotFont.ROWS * DOT).intersect(bounds);
    }

    private int textTop() {
        return bounds.y() + (bounds.height() - (DotFont.ROWS - 1) * DOT) / 2;
    }

    @Override
    public void paint(Graphics2D graphics) {
        Look.panel(graphics, bounds, Look.PANEL);
        graphics.setColor(Look.ACCENT);
        font.draw(graphics, clock, bounds.right() - MARGIN - DotFont.width(clock, DOT), textTop(), DOT);
        graphics.setColor(Look.TEXT);
        font.draw(graphics, TITLE, bounds.x() + MARGIN, textTop(), DOT);
    }
}
