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
    private static final long MAX_TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int TAIL = 10;
    private static final int MAX_RADIUS = 18;
    private static final int MARGIN = 10;

    private Rect bounds = Rect.EMPTY;
    private Rect painted = Rect.EMPTY;
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
            movedNanos += Math.min(nowNanos - lastNanos, MAX_TICK_NANOS);
            isChanged = true;
        }
        lastNanos = nowNanos;
    }

    @Override
    public void place(Rect place) {
        bounds = place;
        painted = Rect.EMPTY;
    }

    @Override
    public Rect bounds() {
        return bounds;
    }

    /** Where the disc and its tail are and where they were. */
    @Override
    public Rect takeChange() {
        if (!isChanged) {
            return Rect.EMPTY;
        }
        isChanged = false;
        return Rects.around(painted, discs()).intersect(bounds);
    }

    @Override
    public void paint(Graphics2D graphics) {
        Look.panel(graphics, bounds, Look.PANEL);
        for (int age = TAIL; age >= 0; age--) {
            Rect disc = disc(age);
            graphics.setColor(faded(age));
            graphics.fillOval(disc.x(), disc.y(), disc.width(), disc.height());
        }
        painted = discs();
    }

    private Rect discs() {
        Rect all = disc(0);
        for (int age = 1; age <= TAIL; age++) {
            all = Rects.around(all, disc(age));
        }
        return new Rect(all.x() - 1, all.y() - 1, all.width() + 2, all.height() + 2);
    }

    /** Where the disc was {@code age} steps ago; older ones are smaller. */
    private Rect disc(int age) {
        double angle = 2 * Math.PI * (movedNanos - age * TAIL_STEP_NANOS) / ROUND_NANOS;
        int radius = Math.min(MAX_RADIUS, Math.min(bounds.width(), bounds.height()) / 6);
        double reachX = bounds.width() / 2.0 - radius - MARGIN;
        double reachY = bounds.height() / 2.0 - radius - MARGIN;
        int x = (int) Math.round(bounds.x() + bounds.width() / 2.0 + reachX * Math.sin(angle));
        int y = (int) Math.round(bounds.y() + bounds.height() / 2.0 + reachY * Math.sin(angle * VERTICAL_RATIO));
        int size = radius * (TAIL - age / 2) / TAIL;
        return new Rect(x - size, y - size, 2 * size, 2 * size);
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
