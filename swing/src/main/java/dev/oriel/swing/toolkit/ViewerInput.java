package dev.oriel.swing.toolkit;

import dev.oriel.InputListener;
import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;

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
        dispatch(() -> keyboard.key(keysym, down));
    }

    @Override
    public void pointer(int x, int y, int buttons) {
        dispatch(() -> desk.pointer().pointer(x, y, buttons));
    }

    @Override
    public void resized(int width, int height) {
        dispatch(() -> {
            desk.windows().shown().forEach(DesktopWindow::fitScreen);
            desk.compositor().damageAll();
        });
    }

    private static void dispatch(Runnable event) {
        try {
            EventQueue.invokeAndWait(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the event dispatch thread failed", e.getCause());
        }
    }
}
