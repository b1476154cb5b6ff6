package dev.oriel.swing.toolkit;

import dev.oriel.VirtualFramebuffer;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import java.awt.Rectangle;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Puts the windows together into the framebuffer, only where something was drawn or moved. Any thread says where; a few
 * milliseconds later, so that what belongs together comes together, the thread {@code oriel-compositor} does it as one frame.
 */
final class Compositor {

    private static final int DESK_COLOR = 0x3a5a6a;
    private static final int DELAY_MILLIS = 4;

    private final VirtualFramebuffer framebuffer;
    private final WindowStack windows;
    private final ScheduledThreadPoolExecutor thread;

    /** Guarded by itself, as is the flag. */
    private final Region damage = new Region();

    private boolean isQueued;

    /** The thread's own. */
    private final Region composed = new Region();

    Compositor(VirtualFramebuffer framebuffer, WindowStack windows) {
        this.framebuffer = framebuffer;
        this.windows = windows;
        thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, "oriel-compositor");
            made.setDaemon(true);
            return made;
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the task itself reports what goes wrong
    private void composeSoon() {
        thread.schedule(this::composeDamage, DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** This part of the screen is to be put together anew. */
    void damage(Rectangle area) {
        Rect part = onScreen(area);
        if (part.isEmpty()) {
            return;
        }
        synchronized (damage) {
            if (isQueued && damage.contains(part)) {
                return;
            }
            damage.add(part);
            if (isQueued) {
                return;
            }
            isQueued = true;
        }
        composeSoon();
    }

    void damageAll() {
        damage(new Rectangle(framebuffer.width(), framebuffer.height()));
    }

    private Rect onScreen(Rectangle area) {
        Rectangle part = area.intersection(new Rectangle(framebuffer.width(), framebuffer.height()));
        return part.isEmpty() ? new Rect(0, 0, 0, 0) : new Rect(part.x, part.y, part.width, part.height);
    }

    private void composeDamage() {
        synchronized (damage) {
            isQueued = false;
            composed.set(damage);
            damage.clear();
        }
        List<DesktopWindow> shown = windows.shown();
        try {
            composed.forEach((x, y, width, height) -> compose(shown, new Rectangle(x, y, width, height)));
            framebuffer.commit();
        } catch (RuntimeException e) { // the executor would swallow it
            if (!framebuffer.isClosed()) {
                System.getLogger(Compositor.class.getName())
                        .log(System.Logger.Level.ERROR, "a part of the screen is not shown", e);
            }
        }
    }

    /** From the highest window that covers the whole part upwards. */
    private void compose(List<DesktopWindow> shown, Rectangle wanted) {
        Rect part = onScreen(wanted);
        if (part.isEmpty()) {
            return;
        }
        int first = shown.size() - 1;
        while (first >= 0 && !shown.get(first).bounds().contains(part.x(), part.y(), part.width(), part.height())) {
            first--;
        }
        if (first < 0) {
            framebuffer.fill(part, DESK_COLOR);
        }
        for (int i = Math.max(0, first); i < shown.size(); i++) {
            put(shown.get(i), part);
        }
    }

    private void put(DesktopWindow window, Rect part) {
        Surface surface = window.surface();
        Rectangle place = window.bounds();
        Rect covered = part.intersect(new Rect(
                Math.max(0, place.x),
                Math.max(0, place.y),
                Math.max(0, surface.width() + Math.min(0, place.x)),
                Math.max(0, surface.height() + Math.min(0, place.y))));
        if (!covered.isEmpty()) {
            int offset = (covered.y() - place.y) * surface.width() + covered.x() - place.x;
            framebuffer.write(covered, surface.pixels(), offset, surface.width());
        }
    }
}
