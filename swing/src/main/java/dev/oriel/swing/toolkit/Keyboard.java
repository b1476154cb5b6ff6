package dev.oriel.swing.toolkit;

import dev.oriel.swing.input.KeyAction;
import java.awt.Window;
import java.awt.event.KeyEvent;

/** The viewers' keys, as AWT's events for the window in focus. Event dispatch thread. */
final class Keyboard {

    private final Desk desk;

    Keyboard(Desk desk) {
        this.desk = desk;
    }

    void key(int keysym, boolean down) {
        KeyAction action = desk.keys().change(keysym, down);
        Window window = desk.focus().getCurrentFocusedWindow();
        if (window == null) {
            return;
        }
        post(window, action, down ? KeyEvent.KEY_PRESSED : KeyEvent.KEY_RELEASED);
        if (action.isTyped()) {
            post(window, action, KeyEvent.KEY_TYPED);
        }
    }

    private static void post(Window window, KeyAction action, int id) {
        Desk.post(window, new ViewerKeyEvent(window, action, id));
    }
}
