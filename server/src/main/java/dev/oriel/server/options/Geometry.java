package dev.oriel.server.options;

/** The size of a screen in pixels. */
public record Geometry(int width, int height) {

    /** Below this no window manager works. */
    public static final int MIN_SIDE = 16;

    /** A square of this takes 1 GiB; Xvfb refuses about twice as much. */
    public static final int MAX_SIDE = 16384;

    public static final Geometry DEFAULT = new Geometry(1280, 800);

    public Geometry {
        if (Math.min(width, height) < MIN_SIDE || Math.max(width, height) > MAX_SIDE) {
            throw new IllegalArgumentException(
                    width + "x" + height + " is not within " + MIN_SIDE + ".." + MAX_SIDE + " a side");
        }
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
