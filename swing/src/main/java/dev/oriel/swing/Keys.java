package dev.oriel.swing;

import dev.oriel.swing.input.HeldKeys;
import dev.oriel.swing.input.KeyAction;
import java.awt.AWTKeyStroke;
import java.awt.Component;
import java.awt.event.KeyEvent;

/** Gives keys to the focus owner as AWT's key events. Event dispatch thread. */
final class Keys {

    private final HeldKeys held = new HeldKeys();
    private final Focus focus;

    Keys(Focus focus) {
        this.focus = focus;
    }

    /** Held modifier keys, as AWT's extended modifiers. */
    int modifiers() {
        return held.modifiers();
    }

    void key(int keysym, boolean down) {
        KeyAction action = held.change(keysym, down);
        focus.owner().ifPresent(owner -> tell(owner, action));
    }

    private void tell(Component owner, KeyAction action) {
        if (action.isDown()
                && focus.traverses(owner, AWTKeyStroke.getAWTKeyStroke(action.code(), action.modifiers()))) {
            return;
        }
        dispatch(owner, action, action.isDown() ? KeyEvent.KEY_PRESSED : KeyEvent.KEY_RELEASED, action.code());
        if (action.isTyped()) {
            dispatch(owner, action, KeyEvent.KEY_TYPED, KeyEvent.VK_UNDEFINED);
        }
    }

    private static void dispatch(Component owner, KeyAction action, int id, int code) {
        owner.dispatchEvent(
                new KeyEvent(owner, id, System.currentTimeMillis(), action.modifiers(), code, action.sign()));
    }
}
