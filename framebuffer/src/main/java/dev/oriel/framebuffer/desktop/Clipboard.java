package dev.oriel.framebuffer.desktop;

/** The desktop's clipboard as viewers see it. Any thread, never blocks. */
public interface Clipboard {

    /** A viewer copied this text: the desktop pastes it from now on. */
    void offer(String text);
}
