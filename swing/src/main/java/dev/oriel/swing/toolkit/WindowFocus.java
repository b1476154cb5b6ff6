package dev.oriel.swing.toolkit;

import java.awt.Component;
import java.awt.Dialog;
import java.awt.Frame;
import java.awt.Window;
import java.awt.event.FocusEvent;
import java.awt.event.WindowEvent;
import java.util.Optional;
import sun.awt.KeyboardFocusManagerPeerImpl;

/**
 * Which window has the keyboard: what a window manager would decide. Inside of a window AWT decides itself. Null means nobody
 * here, as AWT wants it. Any thread.
 */
final class WindowFocus extends KeyboardFocusManagerPeerImpl {

    private final WindowStack windows;
    private volatile Window window;
    private volatile Component owner;

    WindowFocus(WindowStack windows) {
        this.windows = windows;
    }

    @Override
    public void setCurrentFocusedWindow(Window window) {
        this.window = window;
    }

    @Override
    public Window getCurrentFocusedWindow() {
        return window;
    }

    @Override
    public void setCurrentFocusOwner(Component component) {
        owner = component;
    }

    @Override
    public Component getCurrentFocusOwner() {
        return owner;
    }

    /** Whether its title bar is that of the window in use. */
    boolean isActive(Window target) {
        Window focused = window;
        return focused == target || (focused != null && WindowStack.owns(target, focused) && !isTitled(focused));
    }

    private static boolean isTitled(Window window) {
        return window instanceof Frame || window instanceof Dialog;
    }

    /** Gives it the keyboard; false if it may not have it. */
    boolean focus(DesktopWindow wanted) {
        if (!wanted.canFocus()) {
            return false;
        }
        Window before = window;
        if (before != wanted.target()) {
            window = wanted.target();
            Desk.post(wanted.target(), new WindowEvent(wanted.target(), WindowEvent.WINDOW_GAINED_FOCUS, before));
            redecorate();
        }
        return true;
    }

    /** A press inside of an owned window gives the keyboard to it, or if it has no title bar, lets its components ask for it. */
    void focusTitled(DesktopWindow pressed) {
        if (isTitled(pressed.target())) {
            focus(pressed);
        }
    }

    /** It is not shown any more: the highest window that may has the keyboard now. */
    void leave(DesktopWindow hidden) {
        if (window != hidden.target()) {
            return;
        }
        Optional<DesktopWindow> next =
                windows.highest(other -> isTitled(other.target()) && other.canFocus() && other != hidden);
        if (next.isPresent()) {
            focus(next.get());
            return;
        }
        window = null;
        owner = null;
        Desk.post(hidden.target(), new WindowEvent(hidden.target(), WindowEvent.WINDOW_LOST_FOCUS));
    }

    private void redecorate() {
        windows.shown().forEach(DesktopWindow::decorate);
    }

    /**
     * A component of this window asks for the keyboard.
     *
     * @param child the component in the window that asks, or null for the window itself
     */
    boolean request(
            DesktopWindow in,
            Component child,
            boolean isTemporary,
            boolean mayChangeWindow,
            long time,
            FocusEvent.Cause cause) {
        Window target = in.target();
        if (processSynchronousLightweightTransfer(target, child, isTemporary, mayChangeWindow, time)) {
            return true;
        }
        return switch (shouldNativelyFocusHeavyweight(target, child, isTemporary, mayChangeWindow, time, cause)) {
            case SNFH_SUCCESS_HANDLED -> true;
            case SNFH_SUCCESS_PROCEED -> {
                if (focus(in) && target.isFocused()) {
                    yield deliverFocus(child, target, isTemporary, mayChangeWindow, time, cause, owner);
                }
                removeLastFocusRequest(target);
                yield false;
            }
            default -> false;
        };
    }
}
