package dev.oriel.swing;

import dev.oriel.swing.input.ViewerPointer;
import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.function.Predicate;
import javax.swing.SwingUtilities;

/**
 * Gives the pointer to components as AWT's mouse events: to the deepest one under it that listens, or while a button is held,
 * to the one it was pressed on. Event dispatch thread.
 */
final class Mouse implements ViewerPointer.Listener {

    private final Container root;
    private final Focus focus;
    private final ViewerPointer pointer;
    private Optional<Component> over = Optional.empty();
    private Optional<Component> pressed = Optional.empty();

    Mouse(Container root, Focus focus, Keys keys) {
        this.root = root;
        this.focus = focus;
        pointer = new ViewerPointer(this, keys::modifiers);
    }

    /** Buttons as RFC 6143 section 7.5.5 numbers them: bit n is button n + 1. */
    void pointer(int x, int y, int buttons) {
        pointer.change(x, y, buttons);
    }

    @Override
    public void moved() {
        if (pressed.isPresent()) {
            send(pressed.get(), MouseEvent.MOUSE_DRAGGED, 0);
            return;
        }
        Optional<Component> now = under(Mouse::listensToMouse);
        if (!now.equals(over)) {
            over.ifPresent(old -> send(old, MouseEvent.MOUSE_EXITED, 0));
            over = now;
            over.ifPresent(entered -> send(entered, MouseEvent.MOUSE_ENTERED, 0));
        }
        over.ifPresent(target -> send(target, MouseEvent.MOUSE_MOVED, 0));
    }

    @Override
    public void pressed(int button) {
        under(component -> true).ifPresent(focus::clicked);
        pressed = pressed.or(() -> under(Mouse::listensToMouse));
        pressed.ifPresent(target -> send(target, MouseEvent.MOUSE_PRESSED, button));
    }

    @Override
    public void released(int button) {
        Optional<Component> target = pressed;
        if (!pointer.isButtonHeld()) {
            pressed = Optional.empty();
        }
        target.ifPresent(component -> {
            send(component, MouseEvent.MOUSE_RELEASED, button);
            if (pointer.isClick()) {
                send(component, MouseEvent.MOUSE_CLICKED, button);
            }
        });
    }

    @Override
    public void turned(int rotation, boolean isSideways) {
        under(component -> component.getMouseWheelListeners().length > 0)
                .ifPresent(target ->
                        target.dispatchEvent(pointer.wheelEvent(target, inside(target), rotation, isSideways)));
    }

    private void send(Component target, int id, int button) {
        target.dispatchEvent(pointer.event(target, inside(target), id, button));
    }

    private Point inside(Component target) {
        return SwingUtilities.convertPoint(root, pointer.at(), target);
    }

    /** The deepest component under the pointer of which the condition holds. */
    private Optional<Component> under(Predicate<Component> condition) {
        Point at = pointer.at();
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
