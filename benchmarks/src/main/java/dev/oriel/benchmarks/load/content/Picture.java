package dev.oriel.benchmarks.load.content;

import dev.oriel.framebuffer.Rect;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;

/**
 * Pixels to paint on, 0x00RRGGBB each, row by row without gaps; in the heap or over memory of others. What is painted
 * outside is left out. One owner.
 */
public final class Picture {

    private final IntBuffer pixels;
    private final int width;
    private final int height;

    private Picture(IntBuffer pixels, int width, int height) {
        if (width < 1 || height < 1 || pixels.capacity() < Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException("no picture of " + width + "x" + height);
        }
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    /** Black. */
    public static Picture blank(int width, int height) {
        return new Picture(IntBuffer.allocate(Math.multiplyExact(width, height)), width, height);
    }

    /** Shares the memory. */
    public static Picture over(IntBuffer pixels, int width, int height) {
        return new Picture(pixels, width, height);
    }

    /** Shares the memory of an image of type {@link BufferedImage#TYPE_INT_RGB}. */
    static Picture of(BufferedImage image) {
        int[] memory = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new Picture(IntBuffer.wrap(memory), image.getWidth(), image.getHeight());
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public Rect bounds() {
        return new Rect(0, 0, width, height);
    }

    /** The memory; only absolute positions are used. */
    public IntBuffer pixels() {
        return pixels;
    }

    /** Where pixel (x, y) stands; not checked against the size. */
    public int index(int x, int y) {
        return y * width + x;
    }

    /** The colour 0x00RRGGBB. */
    public int rgb(int x, int y) {
        return pixels.get(index(x, y)) & 0xFFFFFF;
    }

    public void fill(Rect area, int rgb) {
        Rect inside = area.intersect(bounds());
        for (int y = inside.y(); y < inside.bottom(); y++) {
            int row = index(0, y);
            for (int x = inside.x(); x < inside.right(); x++) {
                pixels.put(row + x, rgb);
            }
        }
    }

    /** Copies a part, which lies inside {@code from}, to (x, y). */
    public void copy(Picture from, Rect part, int x, int y) {
        if (!from.bounds().contains(part)) {
            throw new IllegalArgumentException(part + " is not inside " + from.bounds());
        }
        Rect to = new Rect(x, y, part.width(), part.height()).intersect(bounds());
        int dx = part.x() - x;
        int dy = part.y() - y;
        for (int row = to.y(); row < to.bottom(); row++) {
            pixels.put(index(to.x(), row), from.pixels, from.index(to.x() + dx, row + dy), to.width());
        }
    }

    /** Copies all of it to (x, y). */
    public void copy(Picture from, int x, int y) {
        copy(from, from.bounds(), x, y);
    }

    /** A part as a picture of its own. */
    public Picture part(Rect part) {
        Picture copy = blank(part.width(), part.height());
        copy.copy(this, part, 0, 0);
        return copy;
    }

    /** For drawing with Java2D: a copy. */
    BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Picture.of(image).copy(this, 0, 0);
        return image;
    }
}
