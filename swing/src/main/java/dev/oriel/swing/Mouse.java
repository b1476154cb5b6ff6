package dev.oriel.swing;

import dev.oriel.swing.input.Clicks;
import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.Optional;
import java.util.function.Predicate;
import javax.swing.SwingUtilities;

/**
 * Turns the pointer into AWT's mouse events: for the deepest component under it that listens, or while a button is held, for
 * the one it was pressed on. Event dispatch thread.
 */
final class Mouse {

    private static final int BUTTONS = 3;
    private static final int ALL_BUTTONS = 0b111;
    private static final int WHEEL_UP = 3;
    private static final int WHEEL_DOWN = 4;
    private static final int LINES = 3;

    private final Container root;
    private final Focus focus;
    private final Keys keys;
    private final Clicks clicks = new Clicks();
    private int buttons;
    private Point at = new Point();
    private Optional<Component> over = Optional.empty();
    private Optional<Component> pressed = Optional.empty();

    Mouse(Container root, Focus focus, Keys keys) {
        this.root = root;
        this.focus = focus;
        this.keys = keys;
    }

    /** Buttons as RFC 6143 section 7.5.5 numbers them: bit n is button n + 1. */
    void pointer(int x, int y, int newButtons) {
        int changed = buttons ^ newButtons;
        Point to = new Point(x, y);
        if (!to.equals(at)) {
            at = to;
            move();
        }
        for (int button = 0; button < BUTTONS; button++) {
            if ((changed >> button & 1) != 0) {
                change(button, newButtons);
            }
        }
        int pressedNow = changed & newButtons;
        if ((pressedNow >> WHEEL_UP & 1) != 0) {
            turn(-1);
        }
        if ((pressedNow >> WHEEL_DOWN & 1) != 0) {
            turn(1);
        }
        buttons = newButtons;
    }

    private void move() {
        if (pressed.isPresent()) {
            send(pressed.get(), MouseEvent.MOUSE_DRAGGED, 0, 0);
            return;
        }
        Optional<Component> now = under(Mouse::listensToMouse);
        if (!now.equals(over)) {
            over.ifPresent(old -> send(old, MouseEvent.MOUSE_EXITED, 0, 0));
            over = now;
            over.ifPresent(entered -> send(entered, MouseEvent.MOUSE_ENTERED, 0, 0));
        }
        over.ifPresent(target -> send(target, MouseEvent.MOUSE_MOVED, 0, 0));
    }

    private void change(int button, int newButtons) {
        int bit = 1 << button;
        boolean down = (newButtons & bit) != 0;
        buttons = down ? buttons | bit : buttons & ~bit;
        if (down) {
            clicks.press(at, System.currentTimeMillis());
            deepest().ifPresent(focus::clicked);
            pressed = pressed.or(() -> under(Mouse::listensToMouse));
            pressed.ifPresent(target -> send(target, MouseEvent.MOUSE_PRESSED, button + 1, clicks.count()));
            return;
        }
        Optional<Component> target = pressed;
        if ((buttons & ALL_BUTTONS) == 0) {
            pressed = Optional.empty();
        }
        target.ifPresent(component -> {
            send(component, MouseEvent.MOUSE_RELEASED, button + 1, clicks.count());
            if (clicks.isClick(at)) {
                send(component, MouseEvent.MOUSE_CLICKED, button + 1, clicks.count());
            }
        });
    }

    private void turn(int rotation) {
        under(component -> component.getMouseWheelListeners().length > 0).ifPresent(target -> {
            Point inside = SwingUtilities.convertPoint(root, at, target);
            target.dispatchEvent(new MouseWheelEvent(
                    target,
                    MouseEvent.MOUSE_WHEEL,
                    System.currentTimeMillis(),
                    modifiers(),
                    inside.x,
                    inside.y,
                    at.x,
                    at.y,
                    0,
                    false,
                    MouseWheelEvent.WHEEL_UNIT_SCROLL,
                    LINES,
                    rotation));
        });
    }

    private void send(Component target, int id, int button, int count) {
        Point inside = SwingUtilities.convertPoint(root, at, target);
        boolean isMenu = id == MouseEvent.MOUSE_PRESSED && button == MouseEvent.BUTTON3;
        target.dispatchEvent(new MouseEvent(
                target,
                id,
                System.currentTimeMillis(),
                modifiers(),
                inside.x,
                inside.y,
                at.x,
                at.y,
                count,
                isMenu,
                button));
    }

    private int modifiers() {
        int modifiers = keys.modifiers();
        for (int button = 0; button < BUTTONS; button++) {
            if ((buttons >> button & 1) != 0) {
                modifiers |= InputEvent.getMaskForButton(button + 1);
            }
        }
        return modifiers;
    }

    private Optional<Component> deepest() {
        return Optional.ofNullable(SwingUtilities.getDeepestComponentAt(root, at.x, at.y));
    }

    /** The deepest component under the pointer of which the condition holds. */
    private Optional<Component> under(Predicate<Component> condition) {
        Component component = SwingUtilities.getDeepestComponentAt(root, at.x, at.y);
        while (component != null && !condition.test(component)) {
            component = component.getParent();
        }
        return Optional.ofNullable(component);
    }

    private static boolean listensToMouse(Component component) {
        return component.getMouseListeners().length > 0 || component.getMouseMotionListeners().length > 0;
    }
}
