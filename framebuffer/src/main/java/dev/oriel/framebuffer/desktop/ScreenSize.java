package dev.oriel.framebuffer.desktop;

import dev.oriel.framebuffer.Framebuffer;

/** Width and height of a screen in pixels, such as a {@link Framebuffer} can have. */
public record ScreenSize(int width, int height) {

    public ScreenSize {
        Framebuffer.checkSize(width, height);
    }

    /** Whether neither side is longer than {@code limit}'s. */
    public boolean fitsInto(ScreenSize limit) {
        return width <= limit.width && height <= limit.height;
    }
}
