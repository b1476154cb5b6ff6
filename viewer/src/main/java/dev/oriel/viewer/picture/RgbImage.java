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

    public Rect bounds() {
        return new Rect(0, 0, width, height);
    }

    /** The pixel as 0x00RRGGBB. */
    public int rgb(int x, int y) {
        return pixels[index(x, y)];
    }

    public void set(int x, int y, int rgb) {
        pixels[index(x, y)] = rgb & 0xFFFFFF;
    }

    /**
     * The pixels themselves, row by row without gaps, for those who read or paint many: whoever writes keeps to 0x00RRGGBB.
     */
    public int[] pixels() {
        return pixels;
    }

    /** Where the pixel stands in {@link #pixels}. */
    public int index(int x, int y) {
        return Objects.checkIndex(y, height) * width + Objects.checkIndex(x, width);
    }

    /** Fills what lies inside the picture; an area that reaches beyond it is refused. */
    public void fill(Rect area, int rgb) {
        check(area);
        int from = area.y() * width + area.x();
        for (int y = 0; y < area.height(); y++) {
            Arrays.fill(pixels, from, from + area.width(), rgb & 0xFFFFFF);
            from += width;
        }
    }

    /** Paints the area with pixels 0x00RRGGBB that stand row by row without gaps. */
    public void paint(Rect area, int[] rgb) {
        check(area);
        Objects.checkFromIndexSize(0, Math.toIntExact(area.area()), rgb.length);
        for (int y = 0; y < area.height(); y++) {
            System.arraycopy(rgb, y * area.width(), pixels, (area.y() + y) * width + area.x(), area.width());
        }
    }

    /** CopyRect: the area shows afterwards what was at (fromX, fromY); both may overlap. */
    public void copy(int fromX, int fromY, Rect to) {
        check(new Rect(fromX, fromY, to.width(), to.height()));
        check(to);
        boolean upwards = to.y() > fromY;
        for (int i = 0; i < to.height(); i++) {
            int y = upwards ? to.height() - 1 - i : i;
            System.arraycopy(pixels, (fromY + y) * width + fromX, pixels, (to.y() + y) * width + to.x(), to.width());
        }
    }

    /** A picture of its own. */
    public RgbImage crop(Rect area) {
        check(area);
        RgbImage part = new RgbImage(area.width(), area.height());
        for (int y = 0; y < area.height(); y++) {
            System.arraycopy(pixels, (area.y() + y) * width + area.x(), part.pixels, y * part.width, part.width);
        }
        return part;
    }

    /** All pixels, row by row; a copy. */
    public int[] toArray() {
        return pixels.clone();
    }

    /** What docs/protocol.md computes over all pixels, row by row: its high half, then its low one. */
    public long checksum() {
        int low = 0x811C9DC5;
        int high = 0x9E3779B9;
        for (int rgb : pixels) {
            low = (low ^ rgb) * 0x01000193;
            high = Integer.rotateLeft(high + rgb, 13) * 0x85EBCA6B;
        }
        return (long) high << 32 | Integer.toUnsignedLong(low);
    }

    private void check(Rect area) {
        if (!bounds().contains(area)) {
            throw new IndexOutOfBoundsException(area + " reaches beyond " + width + "x" + height);
        }
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
