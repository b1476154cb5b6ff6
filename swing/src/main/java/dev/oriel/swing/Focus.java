package dev.oriel.swing;

import java.awt.AWTKeyStroke;
import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.InputMap;
import javax.swing.JComponent;

/** Which component hears keys: AWT keeps a focus owner only for windows. Event dispatch thread. */
final class Focus {

    private final Container root;
    private Optional<Component> owner = Optional.empty();

    Focus(Container root) {
        this.root = root;
    }

    /** Who hears keys now: at first the first one in the tree that would. */
    Optional<Component> owner() {
        if (owner.filter(Focus::canOwn).isEmpty()) {
            candidates().stream().findFirst().ifPresent(this::move);
        }
        return owner.filter(Focus::canOwn);
    }

    /** The pointer was pressed on this one: it takes the focus if it would in a window. */
    void clicked(Component component) {
        boolean wants = !(component instanceof JComponent swing) || swing.isRequestFocusEnabled();
        if (wants && canOwn(component)) {
            move(component);
        }
    }

    /** Moves on if the stroke is one that does so for its owner; false if it is not. */
    boolean traverses(Component from, AWTKeyStroke stroke) {
        if (!from.getFocusTraversalKeysEnabled()) {
            return false;
        }
        if (from.getFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS)
                .contains(stroke)) {
            step(from, 1);
            return true;
        }
        if (from.getFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS)
                .contains(stroke)) {
            step(from, -1);
            return true;
        }
        return false;
    }

    private void step(Component from, int direction) {
        List<Component> ring = candidates();
        if (!ring.isEmpty()) {
            move(ring.get(Math.floorMod(ring.indexOf(from) + direction, ring.size())));
        }
    }

    /** In the order of the tree; Swing's own policies sort by position and need a window. */
    private List<Component> candidates() {
        List<Component> found = new ArrayList<>();
        gather(root, found);
        return found;
    }

    private static void gather(Component component, List<Component> found) {
        if (component instanceof JComponent swing && canOwn(swing) && takesKeys(swing)) {
            found.add(swing);
        }
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                gather(child, found);
            }
        }
    }

    /** As Swing judges: labels and panels could, but have nothing to do with a key. */
    private static boolean takesKeys(JComponent component) {
        InputMap keys = component.getInputMap();
        return component.isRequestFocusEnabled() && keys.allKeys() != null && keys.allKeys().length > 0;
    }

    private static boolean canOwn(Component component) {
        return component.isShowing() && component.isEnabled() && component.isFocusable();
    }

    private void move(Component next) {
        if (owner.filter(now -> now == next).isPresent()) {
            return;
        }
        Optional<Component> before = owner;
        owner = Optional.of(next);
        before.ifPresent(old -> {
            FocusEvent lost = new FocusEvent(old, FocusEvent.FOCUS_LOST, false, next);
            for (FocusListener listener : old.getFocusListeners()) {
                listener.focusLost(lost);
            }
        });
        FocusEvent gained = new FocusEvent(next, FocusEvent.FOCUS_GAINED);
        for (FocusListener listener : next.getFocusListeners()) {
            listener.focusGained(gained);
        }
    }
}
