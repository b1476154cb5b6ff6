package dev.oriel.framebuffer.desktop;

import dev.oriel.framebuffer.DamageTracker;
import dev.oriel.framebuffer.Framebuffer;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;

/**
 * The three pictures of a virtual desktop, so that a program draws while a viewer's frame is read, and nobody ever sees
 * half a frame:
 *
 * <pre>
 *   drawn ───commit: copies drawn tiles──► committed ◄───read: changes places───► view
 *   the program writes                     whole frames only                      still until the next read
 * </pre>
 *
 * <p>Each differs from its neighbour only inside the region that names the difference; regions grow by whole tiles, so they
 * stay small however much is drawn. A read copies nothing: what was committed becomes the view, and the old view, which is
 * stale where the two differed, is brought up to date by the next commit. The view exists only while somebody watches. Guarded
 * by its owner's lock.
 */
final class Frames {

    private Canvas drawn;
    private Framebuffer committed;
    private Framebuffer view;
    private boolean hasView;
    private final Region uncommitted = new Region();
    private final Region unread = new Region();

    /** Where committed is older than the view; empty if anything is unread. */
    private final Region stale = new Region();

    Frames(ScreenSize size) {
        drawn = Canvas.of(size);
        committed = new Framebuffer(size.width(), size.height());
        view = committed;
    }

    ScreenSize size() {
        return new ScreenSize(drawn.width(), drawn.height());
    }

    Rect screen() {
        return drawn.bounds();
    }

    /** The memory that is drawn into, until the size changes. */
    Canvas canvas() {
        return drawn;
    }

    void write(Rect rect, int[] xrgb, int offset, int scanSize) {
        drawn.write(rect, xrgb, offset, scanSize);
        noteDrawn(rect);
    }

    void fill(Rect rect, int xrgb) {
        drawn.fill(rect, xrgb);
        noteDrawn(rect);
    }

    /** Shows what was drawn; answers where, or an empty region if nothing was. */
    Region commit() {
        Region change = new Region();
        change.set(uncommitted);
        if (change.isEmpty()) {
            return change;
        }
        if (hasView) {
            unread.add(uncommitted);
        }
        stale.add(uncommitted);
        int[] pixels = drawn.xrgb();
        int scan = drawn.width();
        stale.forEach(
                (x, y, width, height) -> committed.write(new Rect(x, y, width, height), pixels, y * scan + x, scan));
        stale.clear();
        uncommitted.clear();
        return change;
    }

    /** The last committed frame, still until the next call. */
    Pixels read() {
        if (!hasView) {
            view = new Framebuffer(committed.width(), committed.height());
            hasView = true;
            unread.add(screen());
        }
        if (!unread.isEmpty()) {
            Framebuffer next = committed;
            committed = view;
            view = next;
            stale.set(unread);
            unread.clear();
        }
        return view.pixels();
    }

    /** Nobody watches any more. */
    void dropView() {
        if (!stale.isEmpty()) {
            committed = view;
            stale.clear();
        }
        hasView = false;
        view = committed;
        unread.clear();
    }

    /** Keeps the upper left part, drawn and committed; what is new is black. */
    void resize(ScreenSize size) {
        dropView();
        Canvas newDrawn = Canvas.of(size);
        Framebuffer newCommitted = new Framebuffer(size.width(), size.height());
        newDrawn.write(screen(), drawn.xrgb(), 0, drawn.width());
        newCommitted.copy(committed.pixels(), screen());
        drawn = newDrawn;
        committed = newCommitted;
        uncommitted.intersect(screen());
        view = committed;
    }

    /** Pixels inside {@code rect} were drawn. */
    void noteDrawn(Rect rect) {
        Rect part = rect.intersect(screen());
        if (part.isEmpty()) {
            return;
        }
        int left = part.x() & -DamageTracker.TILE;
        int top = part.y() & -DamageTracker.TILE;
        int right = part.right() + DamageTracker.TILE - 1 & -DamageTracker.TILE;
        int bottom = part.bottom() + DamageTracker.TILE - 1 & -DamageTracker.TILE;
        Rect tiles = new Rect(left, top, right - left, bottom - top).intersect(screen());
        uncommitted.add(tiles);
    }
}
