package dev.oriel.swing.input;

import java.awt.Component;
import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.function.IntSupplier;

/**
 * Takes what viewers do with the pointer apart into moves, presses, releases and turns of the wheel, and makes AWT's events of
 * them. Event dispatch thread; the place may be asked for by any.
 */
public final class ViewerPointer {

    private static final int BUTTONS = 3;
    private static final int ALL_BUTTONS = 0b111;
    private static final int WHEEL_UP = 3;
    private static final int WHEEL_RIGHT = 6;
    private static final int LINES = 3;

    /** Hears each by itself. Buttons are numbered as AWT does: 1 is the left one. */
    public interface Listener {

        void moved();

        void pressed(int button);

        void released(int button);

        /** @param rotation -1 is up or to the left, 1 is down or to the right */
        void turned(int rotation, boolean isSideways);
    }

    private final Listener listener;
    private final IntSupplier keyModifiers;
    private final Clicks clicks = new Clicks();
    private volatile Point at = new Point();
    private int buttons;

    /** @param keyModifiers held modifier keys, as AWT's extended modifiers */
    public ViewerPointer(Listener listener, IntSupplier keyModifiers) {
        this.listener = listener;
        this.keyModifiers = keyModifiers;
    }

    /** Buttons as RFC 6143 section 7.5.5 numbers them: bit n is button n + 1. */
    public void change(int x, int y, int newButtons) {
        int changed = buttons ^ newButtons;
        if (at.x != x || at.y != y) {
            at = new Point(x, y);
            listener.moved();
        }
        for (int bit = 0; bit < BUTTONS; bit++) {
            if ((changed >> bit & 1) != 0) {
                change(bit, (newButtons >> bit & 1) != 0);
            }
        }
        for (int bit = WHEEL_UP; bit <= WHEEL_RIGHT; bit++) {
            if ((changed & newButtons & 1 << bit) != 0) {
                listener.turned((bit - WHEEL_UP & 1) == 0 ? -1 : 1, bit > WHEEL_UP + 1);
            }
        }
        buttons = newButtons;
    }

    private void change(int bit, boolean isDown) {
        if (isDown) {
            buttons |= 1 << bit;
            clicks.press(at, System.currentTimeMillis());
            listener.pressed(bit + 1);
        } else {
            buttons &= ~(1 << bit);
            listener.released(bit + 1);
        }
    }

    /** On the screen. */
    public Point at() {
        return new Point(at);
    }

    public boolean isButtonHeld() {
        return (buttons & ALL_BUTTONS) != 0;
    }

    /** How many clicks the last press makes: 2 is a double click. */
    public int clicks() {
        return clicks.count();
    }

    /** Whether a button that comes up now was clicked, not dragged. */
    public boolean isClick() {
        return clicks.isClick(at);
    }

    /**
     * What happened, for this component.
     *
     * @param inside where the pointer is, from the component's corner
     * @param button 0 for what is no button's
     */
    public MouseEvent event(Component target, Point inside, int id, int button) {
        boolean isMenu = id == MouseEvent.MOUSE_PRESSED && button == MouseEvent.BUTTON3;
        return new MouseEvent(
                target,
                id,
                System.currentTimeMillis(),
                modifiers(),
                inside.x,
                inside.y,
                at.x,
                at.y,
                button == 0 ? 0 : clicks.count(),
                isMenu,
                button);
    }

    /** A turn of the wheel over this component; sideways ones have the shift key held, as Swing expects. */
    public MouseWheelEvent wheelEvent(Component target, Point inside, int rotation, boolean isSideways) {
        return new MouseWheelEvent(
                target,
                MouseEvent.MOUSE_WHEEL,
                System.currentTimeMillis(),
                modifiers() | (isSideways ? InputEvent.SHIFT_DOWN_MASK : 0),
                inside.x,
                inside.y,
                at.x,
                at.y,
                0,
                false,
                MouseWheelEvent.WHEEL_UNIT_SCROLL,
                LINES,
                rotation);
    }

    private int modifiers() {
        int modifiers = keyModifiers.getAsInt();
        for (int bit = 0; bit < BUTTONS; bit++) {
            if ((buttons >> bit & 1) != 0) {
                modifiers |= InputEvent.getMaskForButton(bit + 1);
            }
        }
        return modifiers;
    }
}
