package dev.oriel.swing.toolkit;

import dev.oriel.swing.input.ViewerPointer;
import java.awt.Component;
import java.awt.Cursor;
import java.awt.Dialog;
import java.awt.Frame;
import java.awt.Point;
import java.awt.Window;
import java.awt.event.MouseEvent;
import java.awt.event.WindowEvent;
import java.util.Optional;
import sun.awt.UngrabEvent;

/**
 * The viewers' pointer: AWT's mouse events for the window under it, and what a window manager does with it: raise, focus, move,
 * close. Event dispatch thread; the shape and the place may be asked for by any.
 */
final class Pointer implements ViewerPointer.Listener {

    private final Desk desk;
    private final PointerShape shape;
    private final ViewerPointer pointer;
    private volatile Optional<Window> grabber = Optional.empty();
    private Optional<DesktopWindow> over = Optional.empty();
    private Optional<DesktopWindow> pressed = Optional.empty();
    private Optional<WindowDrag> drag = Optional.empty();

    Pointer(Desk desk) {
        this.desk = desk;
        shape = new PointerShape(desk.framebuffer());
        pointer = new ViewerPointer(this, desk.keys()::modifiers);
    }

    Point at() {
        return pointer.at();
    }

    /** A menu of this window wants to hear of presses elsewhere. */
    void grab(Window window) {
        grabber = Optional.of(window);
    }

    void ungrab() {
        grabber = Optional.empty();
    }

    /** Buttons as RFC 6143 section 7.5.5 numbers them: bit n is button n + 1. */
    void pointer(int x, int y, int buttons) {
        pointer.change(x, y, buttons);
    }

    // ---- moving

    @Override
    public void moved() {
        if (drag.isPresent()) {
            drag.get().to(at());
            return;
        }
        if (pressed.isPresent()) {
            send(pressed.get(), MouseEvent.MOUSE_DRAGGED, 0);
            return;
        }
        enter();
        over.ifPresent(window -> send(window, MouseEvent.MOUSE_MOVED, 0));
        showShape();
    }

    private void enter() {
        Optional<DesktopWindow> now = under().filter(window -> window.part(at()) == WindowPart.INSIDE);
        if (!now.equals(over)) {
            over.ifPresent(old -> send(old, MouseEvent.MOUSE_EXITED, 0));
            over = now;
            over.ifPresent(entered -> send(entered, MouseEvent.MOUSE_ENTERED, 0));
        }
    }

    private Optional<DesktopWindow> under() {
        return desk.windows().at(at());
    }

    // ---- buttons

    @Override
    public void pressed(int button) {
        if (pressed.isPresent()) {
            send(pressed.get(), MouseEvent.MOUSE_PRESSED, button);
            return;
        }
        Optional<DesktopWindow> under = under();
        endGrab(under);
        under.ifPresent(window -> press(window, button));
    }

    private void press(DesktopWindow window, int button) {
        Optional<Dialog> blocker = window.blocker();
        if (blocker.isPresent()) {
            blocker.get().toFront();
            return;
        }
        WindowPart part = window.part(at());
        use(window, part);
        if (part == WindowPart.INSIDE) {
            pressed = Optional.of(window);
            send(window, MouseEvent.MOUSE_PRESSED, button);
        } else if (button == MouseEvent.BUTTON1) {
            pressPart(window, part);
        }
    }

    /** A press outside of the window with the open menu, and outside of what it owns, closes the menu. */
    private void endGrab(Optional<DesktopWindow> under) {
        grabber.filter(window -> !isInside(window, under))
                .ifPresent(window -> Desk.post(window, new UngrabEvent(window)));
    }

    private boolean isInside(Window window, Optional<DesktopWindow> under) {
        return under.filter(found -> found.part(at()) == WindowPart.INSIDE)
                .map(DesktopWindow::target)
                .filter(target -> target == window || WindowStack.owns(window, target))
                .isPresent();
    }

    private void use(DesktopWindow window, WindowPart part) {
        if (window.target().isFocusableWindow()) {
            window.raise();
            if (window.target().getOwner() == null || part != WindowPart.INSIDE) {
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
                if (pointer.clicks() == 2 && window.canMaximize()) {
                    toggleSize(window);
                } else {
                    drag = Optional.of(new WindowDrag(window, part, at()));
                }
            }
            default -> {
                if (part != WindowPart.BORDER) {
                    drag = Optional.of(new WindowDrag(window, part, at()));
                }
            }
        }
    }

    private static void toggleSize(DesktopWindow window) {
        if (window.target() instanceof Frame frame) {
            frame.setExtendedState(frame.getExtendedState() ^ Frame.MAXIMIZED_BOTH);
        }
    }

    @Override
    public void released(int button) {
        pressed.ifPresent(window -> {
            send(window, MouseEvent.MOUSE_RELEASED, button);
            if (pointer.isClick()) {
                send(window, MouseEvent.MOUSE_CLICKED, button);
            }
        });
        if (!pointer.isButtonHeld()) {
            pressed = Optional.empty();
            drag = Optional.empty();
            enter();
            showShape();
        }
    }

    /** Windows may have come and gone under a pointer that rests. */
    @Override
    public void turned(int rotation, boolean isSideways) {
        under().filter(window -> window.part(at()) == WindowPart.INSIDE)
                .filter(DesktopWindow::hearsPointer)
                .ifPresent(window -> Desk.post(
                        window.target(),
                        pointer.wheelEvent(window.target(), window.inside(at()), rotation, isSideways)));
    }

    private void send(DesktopWindow window, int id, int button) {
        if (window.hearsPointer()) {
            Desk.post(window.target(), pointer.event(window.target(), window.inside(at()), id, button));
        }
    }

    // ---- shape

    /** The shape that the component under the pointer wants. */
    void showShape() {
        Point place = at();
        shape.show(desk.windows()
                .at(place)
                .filter(window -> window.blocker().isEmpty())
                .map(window -> cursor(window, place))
                .orElse(Cursor.getDefaultCursor()));
    }

    private static Cursor cursor(DesktopWindow window, Point place) {
        WindowPart part = window.part(place);
        if (part != WindowPart.INSIDE) {
            return Cursor.getPredefinedCursor(part.cursor());
        }
        Point inside = window.inside(place);
        Component component = window.target().findComponentAt(inside.x, inside.y);
        return component == null ? window.target().getCursor() : component.getCursor();
    }
}
