package dev.oriel.viewer.picture;

import dev.oriel.framebuffer.Rect;
import java.util.Arrays;
import java.util.Objects;

/** A picture on the heap, one int 0x00RRGGBB per pixel: what a viewer would show. */
public final class RgbImage {

    private final int width;
    private final int height;
    private final int[] pixels;

    /** A black picture. */
    public RgbImage(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[Math.multiplyExact(width, height)];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixel as 0x00RRGGBB. */
    public int rgb(int x, int y) {
        return pixels[index(x, y)];
    }

    public void set(int x, int y, int rgb) {
        pixels[index(x, y)] = rgb & 0xFFFFFF;
    }

    public void fill(Rect area, int rgb) {
        for (int y = area.y(); y < area.bottom(); y++) {
            for (int x = area.x(); x < area.right(); x++) {
                set(x, y, rgb);
            }
        }
    }

    /** CopyRect: the area shows afterwards what was at (fromX, fromY); both may overlap. */
    public void copy(int fromX, int fromY, Rect to) {
        RgbImage still = crop(new Rect(fromX, fromY, to.width(), to.height()));
        for (int y = 0; y < to.height(); y++) {
            for (int x = 0; x < to.width(); x++) {
                set(to.x() + x, to.y() + y, still.rgb(x, y));
            }
        }
    }

    /** A picture of its own. */
    public RgbImage crop(Rect area) {
        RgbImage part = new RgbImage(area.width(), area.height());
        for (int y = 0; y < area.height(); y++) {
            for (int x = 0; x < area.width(); x++) {
                part.set(x, y, rgb(area.x() + x, area.y() + y));
            }
        }
        return part;
    }

    /** All pixels, row by row; a copy. */
    public int[] toArray() {
        return pixels.clone();
    }

    private int index(int x, int y) {
        return Objects.checkIndex(y, height) * width + Objects.checkIndex(x, width);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RgbImage image && image.width == width && Arrays.equals(image.pixels, pixels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pixels);
    }

    @Override
    public String toString() {
        return width + "x" + height + " picture " + Integer.toHexString(hashCode());
    }
}
