package dev.oriel.swing.toolkit;

import dev.oriel.VirtualFramebuffer;
import dev.oriel.swing.input.HeldKeys;
import java.awt.AWTEvent;
import java.awt.Component;
import sun.awt.SunToolkit;

/** What windows, pointer and keyboard have in common: one framebuffer, one stack of windows, one focus. Any thread. */
final class Desk {

    private final VirtualFramebuffer framebuffer;
    private final ScreenConfiguration configuration;
    private final WindowStack windows = new WindowStack();
    private final Compositor compositor;
    private final WindowFocus focus = new WindowFocus(windows);
    private final ViewerClipboard clipboard;
    private final HeldKeys keys = new HeldKeys();
    private final Pointer pointer;

    Desk(VirtualFramebuffer framebuffer, ScreenConfiguration configuration) {
        this.framebuffer = framebuffer;
        this.configuration = configuration;
        compositor = new Compositor(framebuffer, windows);
        clipboard = new ViewerClipboard(framebuffer);
        pointer = new Pointer(this);
    }

    static void post(Component target, AWTEvent event) {
        SunToolkit.postEvent(SunToolkit.targetToAppContext(target), event);
    }

    VirtualFramebuffer framebuffer() {
        return framebuffer;
    }

    ScreenConfiguration configuration() {
        return configuration;
    }

    WindowStack windows() {
        return windows;
    }

    Compositor compositor() {
        return compositor;
    }

    WindowFocus focus() {
        return focus;
    }

    /** Event dispatch thread. */
    HeldKeys keys() {
        return keys;
    }

    Pointer pointer() {
        return pointer;
    }

    ViewerClipboard clipboard() {
        return clipboard;
    }
}
