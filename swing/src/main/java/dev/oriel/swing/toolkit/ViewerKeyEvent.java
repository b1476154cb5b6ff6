package dev.oriel.swing.toolkit;

import dev.oriel.swing.input.KeyAction;
import java.awt.Window;
import java.awt.event.KeyEvent;

/** A key event whose source AWT may change, to the component in focus, without telling a window system. */
@SuppressWarnings("serial") // nobody writes it anywhere
final class ViewerKeyEvent extends KeyEvent {

    ViewerKeyEvent(Window window, KeyAction action, int id) {
        super(
                window,
                id,
                System.currentTimeMillis(),
                action.modifiers(),
                id == KEY_TYPED ? VK_UNDEFINED : action.code(),
                action.sign(),
                id == KEY_TYPED ? KEY_LOCATION_UNKNOWN : KEY_LOCATION_STANDARD);
    }

    @Override
    public void setSource(Object newSource) {
        source = newSource;
    }
}
