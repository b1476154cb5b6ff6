package dev.oriel.framebuffer.desktop;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/**
 * The acts of viewers between the threads that report them and the one that tells the listener. Bounded, whatever viewers
 * send and however long the listener blocks:
 *
 * <ul>
 *   <li>a pointer move replaces the move before it; a clipboard text or a size replaces the one that still waits
 *   <li>beyond {@link #CAPACITY} waiting events a press of a key or button is dropped
 *   <li>so is a move beyond twice as many
 *   <li>the release of what was pressed is always kept, so nothing stays pressed for ever
 * </ul>
 *
 * <p>Any thread; holds its lock only for a few instructions.
 */
final class InputQueue {

    /** Waiting events beyond which presses are dropped: many seconds of typing. */
    static final int CAPACITY = 1024;

    /** Keys held at the same time beyond which presses are dropped: more than all viewers have fingers. */
    static final int MAX_HELD_KEYS = 256;

    private static final int MAX_MOVE_AT = 2 * CAPACITY;

    private final ArrayDeque<InputEvent> waiting = new ArrayDeque<>();
    private final Set<Integer> heldKeys = new HashSet<>();
    private int buttons;
    private long dropped;
    private boolean open;

    synchronized void key(int keysym, boolean down) {
        boolean isKept = down ? hold(keysym) : heldKeys.remove(keysym) || hasRoom();
        if (isKept) {
            append(new InputEvent.Key(keysym, down));
        } else {
            dropped++;
        }
    }

    synchronized void pointer(int x, int y, int newButtons) {
        boolean moved = newButtons == buttons;
        if (moved && waiting.peekLast() instanceof InputEvent.Pointer last && last.moved()) {
            waiting.removeLast();
        }
        boolean onlyReleases = (newButtons & ~buttons) == 0;
        if (moved ? waiting.size() >= MAX_MOVE_AT : !onlyReleases && !hasRoom()) {
            dropped++;
            return;
        }
        buttons = newButtons;
        append(new InputEvent.Pointer(x, y, newButtons, moved));
    }

    synchronized void clipboard(String text) {
        waiting.removeIf(InputEvent.ClipboardOffer.class::isInstance);
        append(new InputEvent.ClipboardOffer(text));
    }

    synchronized void resize(ScreenSize size) {
        waiting.removeIf(InputEvent.Resize.class::isInstance);
        append(new InputEvent.Resize(size));
    }

    /** Waits for events and moves all of them to {@code target}; false once closed. */
    synchronized boolean take(Queue<InputEvent> target) throws InterruptedException {
        while (waiting.isEmpty() && open) {
            wait();
        }
        target.addAll(waiting);
        waiting.clear();
        return open;
    }

    /** Keeps events from now on; those before had nobody to hear them. */
    synchronized void open() {
        open = true;
    }

    /** Ends {@link #take}; what waits and what comes later is forgotten. */
    synchronized void close() {
        open = false;
        waiting.clear();
        notifyAll();
    }

    /** Presses and moves that were dropped. */
    synchronized long dropped() {
        return dropped;
    }

    synchronized int size() {
        return waiting.size();
    }

    private boolean hold(int keysym) {
        if (!hasRoom() || (heldKeys.size() >= MAX_HELD_KEYS && !heldKeys.contains(keysym))) {
            return false;
        }
        heldKeys.add(keysym);
        return true;
    }

    private boolean hasRoom() {
        return waiting.size() < CAPACITY;
    }

    private void append(InputEvent event) {
        if (open) {
            waiting.add(event);
            notifyAll();
        }
    }
}
