package dev.oriel.framebuffer.desktop;

import dev.oriel.framebuffer.Region;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Remembers what a desktop tells, in order, for tests of desktops. Any thread may tell and ask; {@link #await} waits for
 * the desktops whose events come later, from other threads. Damage is collected in one region until somebody takes it.
 *
 * <pre>{@code
 * var listener = new RecordingDesktopListener();
 * desktop.start(listener);
 * desktop.ringBell();
 * listener.await(events -> events.contains("bell"));
 * }</pre>
 */
public final class RecordingDesktopListener implements DesktopListener {

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final List<String> events = new ArrayList<>();
    private final List<CursorImage> cursors = new ArrayList<>();
    private final Region damage = new Region();

    /**
     * All that was told so far: {@code "damaged Region[...]"}, {@code "resized 800x600"}, {@code "cursor 16x16"},
     * {@code "clipboard <text>"}, {@code "bell"}, {@code "failed <reason>"}.
     */
    public synchronized List<String> events() {
        return List.copyOf(events);
    }

    /** The shapes told so far. */
    public synchronized List<CursorImage> cursors() {
        return List.copyOf(cursors);
    }

    /** All damage since the last call; the caller owns the answer. */
    public synchronized Region takeDamage() {
        Region taken = new Region();
        taken.set(damage);
        damage.clear();
        return taken;
    }

    /** Forgets everything. */
    public synchronized void clear() {
        events.clear();
        cursors.clear();
        damage.clear();
    }

    /**
     * Waits until the events fulfil the condition.
     *
     * @throws AssertionError with the events, if they do not within ten seconds
     */
    public synchronized void await(Predicate<List<String>> condition) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        try {
            while (!condition.test(events)) {
                long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
                if (leftMillis <= 0) {
                    throw new AssertionError("not within " + DEADLINE + "; the desktop told " + events);
                }
                wait(leftMillis);
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted; the desktop told " + events, e);
        }
    }

    @Override
    public void damaged(Region hint) {
        synchronized (this) {
            damage.add(hint);
        }
        add("damaged " + hint);
    }

    @Override
    public void resized(int width, int height) {
        add("resized " + width + "x" + height);
    }

    @Override
    public void cursorChanged(CursorImage cursor) {
        synchronized (this) {
            cursors.add(cursor);
        }
        add("cursor " + cursor.width() + "x" + cursor.height());
    }

    @Override
    public void clipboardChanged(String text) {
        add("clipboard " + text);
    }

    @Override
    public void bell() {
        add("bell");
    }

    @Override
    public void failed(String reason) {
        add("failed " + reason);
    }

    private synchronized void add(String event) {
        events.add(event);
        notifyAll();
    }
}
