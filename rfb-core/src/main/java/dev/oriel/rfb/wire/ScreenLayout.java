package dev.oriel.rfb.wire;

/** One SCREEN of ExtendedDesktopSize: unsigned 32-bit id and flags, unsigned 16-bit geometry. */
public record ScreenLayout(int id, int x, int y, int width, int height, int flags) {

    /** Whether it is all there is of a framebuffer of this size. */
    public boolean covers(int framebufferWidth, int framebufferHeight) {
        return x == 0 && y == 0 && width == framebufferWidth && height == framebufferHeight;
    }
}
