package dev.oriel.x11;

import dev.oriel.framebuffer.Region;
import dev.oriel.framebuffer.desktop.CursorImage;
import dev.oriel.framebuffer.desktop.DesktopListener;

/** Listens while nobody does. */
final class SilentListener implements DesktopListener {

    static final DesktopListener INSTANCE = new SilentListener();

    private SilentListener() {}

    @Override
    public void damaged(Region hint) {
        // nobody watches
    }

    @Override
    public void resized(int width, int height) {
        // nobody watches
    }

    @Override
    public void cursorChanged(CursorImage cursor) {
        // nobody watches
    }

    @Override
    public void clipboardChanged(String text) {
        // nobody watches
    }

    @Override
    public void bell() {
        // nobody watches
    }

    @Override
    public void failed(String reason) {
        // nobody watches
    }
}
