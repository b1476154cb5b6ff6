package dev.oriel.swing.toolkit;

import dev.oriel.InputListener;
import dev.oriel.swing.input.DispatchThread;

/**
 * Brings what viewers do to the event dispatch thread, and waits there for each: what is too much is merged and dropped before
 * it reaches AWT. The thread of the framebuffer's listeners.
 */
final class ViewerInput implements InputListener {

    private final Desk desk;
    private final Keyboard keyboard;

    ViewerInput(Desk desk) {
        this.desk = desk;
        keyboard = new Keyboard(desk);
    }

    @Override
    public void key(int keysym, boolean down) {
        DispatchThread.run(() -> keyboard.key(keysym, down));
    }

    @Override
    public void pointer(int x, int y, int buttons) {
        DispatchThread.run(() -> desk.pointer().pointer(x, y, buttons));
    }

    @Override
    public void resized(int width, int height) {
        DispatchThread.run(() -> {
            desk.windows().shown().forEach(DesktopWindow::fitScreen);
            desk.compositor().damageAll();
        });
    }
}
