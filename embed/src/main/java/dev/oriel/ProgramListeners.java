package dev.oriel;

import dev.oriel.framebuffer.desktop.ScreenSize;

/** A program's listeners as a virtual desktop calls them: on its input thread, which alone calls, while any thread sets them. */
final class ProgramListeners implements dev.oriel.framebuffer.desktop.InputListener {

    private volatile InputListener input = new InputListener() {};
    private volatile ClipboardListener clipboard = text -> {};

    void input(InputListener listener) {
        input = listener;
    }

    void clipboard(ClipboardListener listener) {
        clipboard = listener;
    }

    @Override
    public void key(int keysym, boolean down) {
        input.key(keysym, down);
    }

    @Override
    public void pointer(int x, int y, int buttons) {
        input.pointer(x, y, buttons);
    }

    @Override
    public void clipboardOffered(String text) {
        clipboard.copied(text);
    }

    @Override
    public void resized(ScreenSize size) {
        input.resized(size.width(), size.height());
    }
}
