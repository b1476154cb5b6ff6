package dev.oriel.x11.pixels;

/**
 * The size of the screen now, as X says it. Written by the event thread, read by any.
 */
public final class ScreenSize {

    /** Width and height in pixels, both at least 1. */
    public record Size(int width, int height) {

        public Size {
            if (width < 1 || height < 1) {
                throw new IllegalArgumentException("screen size " + width + "x" + height);
            }
        }
    }

    private volatile Size now;

    public ScreenSize(int width, int height) {
        now = new Size(width, height);
    }

    public Size now() {
        return now;
    }

    /** Answers whether that is another size than before. Event thread. */
    public boolean set(int width, int height) {
        Size before = now;
        now = new Size(width, height);
        return !now.equals(before);
    }
}
