package dev.oriel.server.demo;

import dev.oriel.framebuffer.Rect;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.concurrent.TimeUnit;

/** A disc with a fading tail on a calm, closed path; where it is follows from the time that it has been moving. */
final class MotionPart implements Part {

    /** One round of the horizontal movement; the vertical one is two thirds of it, which closes the path every two. */
    private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(4);

    private static final double VERTICAL_RATIO = 1.5;
    private static final long TAIL_STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(45);
    private static final int TAIL = 10;
    private static final int MAX_RADIUS = 18;
    private static final int MARGIN = 10;

    private Rect bounds = Rect.EMPTY;
    private boolean isMoving = true;
    private boolean isChanged;
    private long movedNanos;
    private long lastNanos;

    boolean isMoving() {
        return isMoving;
    }

    void toggle() {
        isMoving = !isMoving;
    }

    void tick(long nowNanos) {
        if (isMoving) {
            // After a pause without viewers the disc goes on where it was.
            movedNanos += Math.min(nowNanos - lastNanos, TimeUnit.MILLISECONDS.toNanos(100));
            isChanged = true;
        }
        lastNanos = nowNanos;
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
        int radius = Math.min(MAX_RADIUS, Math.min(bounds.width(), bounds.height()) / 6);
        for (int i = TAIL; i >= 0; i--) {
            double angle = 2 * Math.PI * (movedNanos - i * TAIL_STEP_NANOS) / ROUND_NANOS;
            double reachX = bounds.width() / 2.0 - radius - MARGIN;
            double reachY = bounds.height() / 2.0 - radius - MARGIN;
            int x = (int) Math.round(bounds.x() + bounds.width() / 2.0 + reachX * Math.sin(angle));
            int y = (int) Math.round(bounds.y() + bounds.height() / 2.0 + reachY * Math.sin(angle * VERTICAL_RATIO));
            int size = radius * (TAIL - i / 2) / TAIL;
            graphics.setColor(faded(i));
            graphics.fillOval(x - size, y - size, 2 * size, 2 * size);
        }
    }

    private static Color faded(int age) {
        return new Color(
                mix(Look.ACCENT.getRed(), Look.PANEL.getRed(), age),
                mix(Look.ACCENT.getGreen(), Look.PANEL.getGreen(), age),
                mix(Look.ACCENT.getBlue(), Look.PANEL.getBlue(), age));
    }

    private static int mix(int fresh, int old, int age) {
        return age == 0 ? fresh : old + (fresh - old) * (TAIL + 1 - age) / (2 * TAIL);
    }
}
