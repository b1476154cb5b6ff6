package dev.oriel.swing.toolkit;

import dev.oriel.swing.input.Clicks;
import java.awt.Component;
import java.awt.Cursor;
import java.awt.Frame;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.event.WindowEvent;
import java.util.Optional;
import sun.awt.UngrabEvent;

/**
 * The viewers' pointer: AWT's mouse events for the window under it, and what a window manager does with it: raise, focus, move,
 * close. Event dispatch thread; the shape and the place may be asked for by any.
 */
final class Pointer {

    private static final int BUTTONS = 3;
    private static final int ALL_BUTTONS = 0b111;
    private static final int WHEEL_UP = 3;
    private static final int WHEEL_RIGHT = 6;
    private static final int LINES = 3;

    private final Desk desk;
    private final PointerShape shape;
    private final Clicks clicks = new Clicks();
    private volatile Point at = new Point();
    private volatile Optional<Window> grabber = Optional.empty();
    private int keyModifiers;
    private int buttons;
    private Optional<DesktopWindow> over = Optional.empty();
    private Optional<DesktopWindow> pressed = Optional.empty();
    private Optional<WindowDrag> drag = Optional.empty();

    Pointer(Desk desk) {
        this.desk = desk;
        shape = new PointerShape(desk.framebuffer());
    }

    Point at() {
        return new Point(at);
    }

    /** A menu of this window wants to hear of presses elsewhere. */
    void grab(Window window) {
        grabber = Optional.of(window);
    }

    void ungrab() {
        grabber = Optional.empty();
    }

    /** Held modifier keys, as AWT's extended modifiers. */
    void keys(int modifiers) {
        keyModifiers = modifiers;
    }

    /** Buttons as RFC 6143 section 7.5.5 numbers them: bit n is button n + 1. */
    void pointer(int x, int y, int newButtons) {
        int changed = buttons ^ newButtons;
        if (at.x != x || at.y != y) {
            at = new Point(x, y);
            move();
        }
        for (int button = 0; button < BUTTONS; button++) {
            if ((changed >> button & 1) != 0) {
                change(button, (newButtons >> button & 1) != 0);
            }
        }
        for (int button = WHEEL_UP; button <= WHEEL_RIGHT; button++) {
            if ((changed & newButtons & 1 << button) != 0) {
                turn((button - WHEEL_UP & 1) == 0 ? -1 : 1, button > WHEEL_UP + 1);
            }
        }
        buttons = newButtons;
    }

    // ---- moving

    private void move() {
        if (drag.isPresent()) {
            drag.get().to(at);
            return;
        }
        if (pressed.isPresent()) {
            send(pressed.get(), MouseEvent.MOUSE_DRAGGED, 0, 0);
            return;
        }
        enter();
        over.ifPresent(window -> send(window, MouseEvent.MOUSE_MOVED, 0, 0));
        showShape();
    }

    private void enter() {
        Optional<DesktopWindow> now = under().filter(window -> window.part(at.x, at.y) == WindowPart.INSIDE);
        if (!now.equals(over)) {
            over.ifPresent(old -> send(old, MouseEvent.MOUSE_EXITED, 0, 0));
            over = now;
            over.ifPresent(entered -> send(entered, MouseEvent.MOUSE_ENTERED, 0, 0));
        }
    }

    private Optional<DesktopWindow> under() {
        return desk.windows().at(at.x, at.y);
    }

    // ---- buttons

    private void change(int button, boolean isDown) {
        int bit = 1 << button;
        buttons = isDown ? buttons | bit : buttons & ~bit;
        if (isDown) {
            clicks.press(at, System.currentTimeMillis());
            press(button);
        } else {
            release(button);
        }
    }

    private void press(int button) {
        if (pressed.isPresent()) {
            send(pressed.get(), MouseEvent.MOUSE_PRESSED, button + 1, clicks.count());
            return;
        }
        Optional<DesktopWindow> under = under();
        endGrab(under);
        if (under.isEmpty()) {
            return;
        }
        DesktopWindow window = under.get();
        if (window.blocker().isPresent()) {
            window.blocker().get().toFront();
            return;
        }
        use(window);
        WindowPart part = window.part(at.x, at.y);
        if (part == WindowPart.INSIDE) {
            pressed = under;
            send(window, MouseEvent.MOUSE_PRESSED, button + 1, clicks.count());
        } else if (button == 0) {
            pressPart(window, part);
        }
    }

    /** A press outside of the window with the open menu, and outside of what it owns, closes the menu. */
    private void endGrab(Optional<DesktopWindow> under) {
        grabber.filter(window -> !isInside(window, under))
                .ifPresent(window -> Desk.post(window, new UngrabEvent(window)));
    }

    private boolean isInside(Window window, Optional<DesktopWindow> under) {
        return under.filter(found -> found.part(at.x, at.y) == WindowPart.INSIDE)
                .map(DesktopWindow::target)
                .filter(target -> target == window || WindowStack.owns(window, target))
                .isPresent();
    }

    private void use(DesktopWindow window) {
        if (window.target().isFocusableWindow()) {
            window.raise();
            if (window.target().getOwner() == null || window.part(at.x, at.y) != WindowPart.INSIDE) {
                desk.focus().focus(window);
            } else {
                desk.focus().focusTitled(window);
            }
        }
    }

    private void pressPart(DesktopWindow window, WindowPart part) {
        switch (part) {
            case CLOSE -> Desk.post(window.target(), new WindowEvent(window.target(), WindowEvent.WINDOW_CLOSING));
            case MAXIMIZE -> toggleSize(window);
            case TITLE -> {
                if (clicks.count() == 2 && window.canMaximize()) {
                    toggleSize(window);
                } else {
                    drag = Optional.of(new WindowDrag(window, part, at));
                }
            }
            default -> {
                if (part != WindowPart.BORDER) {
                    drag = Optional.of(new WindowDrag(window, part, at));
                }
            }
        }
    }

    private static void toggleSize(DesktopWindow window) {
        if (window.target() instanceof Frame frame) {
            frame.setExtendedState(frame.getExtendedState() ^ Frame.MAXIMIZED_BOTH);
        }
    }

    private void release(int button) {
        boolean isLast = (buttons & ALL_BUTTONS) == 0;
        pressed.ifPresent(window -> {
            send(window, MouseEvent.MOUSE_RELEASED, button + 1, clicks.count());
            if (clicks.isClick(at)) {
                send(window, MouseEvent.MOUSE_CLICKED, button + 1, clicks.count());
            }
        });
        if (isLast) {
            pressed = Optional.empty();
            drag = Optional.empty();
            enter();
            showShape();
        }
    }

    // ---- events

    private void turn(int rotation, boolean isSideways) {
        over.filter(window -> window.blocker().isEmpty()).ifPresent(window -> {
            Rectangle place = window.bounds();
            Desk.post(
                    window.target(),
                    new MouseWheelEvent(
                            window.target(),
                            MouseEvent.MOUSE_WHEEL,
                            System.currentTimeMillis(),
                            modifiers() | (isSideways ? InputEvent.SHIFT_DOWN_MASK : 0),
                            at.x - place.x,
                            at.y - place.y,
                            at.x,
                            at.y,
                            0,
                            false,
                            MouseWheelEvent.WHEEL_UNIT_SCROLL,
                            LINES,
                            rotation));
        });
    }

    private void send(DesktopWindow window, int id, int button, int count) {
        if (window.blocker().isPresent() || !window.target().isEnabled()) {
            return;
        }
        Rectangle place = window.bounds();
        boolean isMenu = id == MouseEvent.MOUSE_PRESSED && button == MouseEvent.BUTTON3;
        Desk.post(
                window.target(),
                new MouseEvent(
                        window.target(),
                        id,
                        System.currentTimeMillis(),
                        modifiers(),
                        at.x - place.x,
                        at.y - place.y,
                        at.x,
                        at.y,
                        count,
                        isMenu,
                        button));
    }

    private int modifiers() {
        int modifiers = keyModifiers;
        for (int button = 0; button < BUTTONS; button++) {
            if ((buttons >> button & 1) != 0) {
                modifiers |= InputEvent.getMaskForButton(button + 1);
            }
        }
        return modifiers;
    }

    // ---- shape

    /** The shape that the component under the pointer wants. */
    void showShape() {
        Point place = at;
        Optional<DesktopWindow> window = desk.windows().at(place.x, place.y);
        shape.show(window.map(found -> cursor(found, place)).orElse(Cursor.getDefaultCursor()));
    }

    private static Cursor cursor(DesktopWindow window, Point place) {
        WindowPart part = window.part(place.x, place.y);
        if (part != WindowPart.INSIDE || window.blocker().isPresent()) {
            return Cursor.getPredefinedCursor(part.cursor());
        }
        Rectangle bounds = window.bounds();
        Component component = window.target().findComponentAt(place.x - bounds.x, place.y - bounds.y);
        return component == null ? window.target().getCursor() : component.getCursor();
    }
}
