package dev.oriel.framebuffer.desktop;

import dev.oriel.framebuffer.Region;

/** Hears a desktop that nobody watches. */
enum Silence implements DesktopListener {
    LISTENER;

    @Override
    public void damaged(Region hint) {}

    @Override
    public void resized(int width, int height) {}

    @Override
    public void cursorChanged(CursorImage cursor) {}

    @Override
    public void clipboardChanged(String text) {}

    @Override
    public void bell() {}

    @Override
    public void failed(String reason) {}
}
