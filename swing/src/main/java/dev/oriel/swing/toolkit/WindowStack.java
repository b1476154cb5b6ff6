package dev.oriel.swing.toolkit;

import java.awt.Point;
import java.awt.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The windows that are shown, the lowest first. Windows that belong together by ownership stay together, the owned ones above
 * their owners; those always on top stay above all others. Any thread.
 */
final class WindowStack {

    private volatile List<DesktopWindow> shown = List.of();

    /** A picture of the moment, the lowest first. */
    List<DesktopWindow> shown() {
        return shown;
    }

    synchronized void hide(DesktopWindow window) {
        List<DesktopWindow> left = new ArrayList<>(shown);
        left.remove(window);
        shown = List.copyOf(left);
    }

    /** From now on it is shown, on top. */
    synchronized void show(DesktopWindow window) {
        put(window, true);
    }

    /** On top of its family, and the family on top of the others, if it is shown; answers whether that is new. */
    synchronized boolean raise(DesktopWindow window) {
        return shown.contains(window) && put(window, true);
    }

    /** Below all others, with its family, if it is shown; answers whether that is new. */
    synchronized boolean lower(DesktopWindow window) {
        return shown.contains(window) && put(window, false);
    }

    /** Its lock is held. */
    private boolean put(DesktopWindow window, boolean isOnTop) {
        Predicate<DesktopWindow> isRaised = other -> other == window || owns(window.target(), other.target());
        Window root = root(window.target());
        List<DesktopWindow> others = new ArrayList<>();
        List<DesktopWindow> family = new ArrayList<>();
        List<DesktopWindow> raised = new ArrayList<>();
        for (DesktopWindow other : shown) {
            if (root(other.target()) != root) {
                others.add(other);
            } else if (isRaised.test(other)) {
                raised.add(other);
            } else {
                family.add(other);
            }
        }
        if (!raised.contains(window)) {
            raised.add(0, window);
        }
        family.addAll(raised);
        others.addAll(isOnTop ? others.size() : 0, family);
        List<DesktopWindow> before = shown;
        shown = List.copyOf(others);
        order();
        return !shown.equals(before);
    }

    /** Those always on top are above all others, and all others stay as they are. */
    synchronized void order() {
        List<DesktopWindow> ordered = new ArrayList<>(shown);
        ordered.sort(Comparator.comparing(DesktopWindow::isAlwaysOnTop)); // keeps the order of equals
        shown = List.copyOf(ordered);
    }

    /** The highest window at this point of the screen. */
    Optional<DesktopWindow> at(Point place) {
        return highest(window -> window.bounds().contains(place));
    }

    Optional<DesktopWindow> highest(Predicate<DesktopWindow> condition) {
        List<DesktopWindow> now = shown;
        for (int i = now.size() - 1; i >= 0; i--) {
            if (condition.test(now.get(i))) {
                return Optional.of(now.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether the second window belongs to the first, directly or through others. */
    static boolean owns(Window owner, Window owned) {
        for (Window window = owned.getOwner(); window != null; window = window.getOwner()) {
            if (window == owner) {
                return true;
            }
        }
        return false;
    }

    private static Window root(Window window) {
        Window root = window;
        while (root.getOwner() != null) {
            root = root.getOwner();
        }
        return root;
    }
}
