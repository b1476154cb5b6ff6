package dev.oriel.encoders.content;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;

/**
 * Answers what the pixels of a rectangle are like. Whether there are few colours is counted exactly, but only as long as
 * there can still be few: a handful of rows shows most photos as such. Of what has many colours a sample decides. Owned by
 * one encoder; allocates nothing.
 */
public final class ContentClassifier {

    /** Read at once: the colours of so many pixels are counted before the next are read. */
    private static final int CHUNK = 1024;

    private final Texture texture = new Texture();
    private final Palette palette = new Palette();
    private final int[] chunk = new int[CHUNK];

    /** The rectangle lies inside the picture and is not empty. */
    public Content classify(Pixels pixels, Rect rect) {
        palette.clear(Palette.MAX_COLOURS);
        for (int y = rect.y(); y < rect.bottom(); y++) {
            count(pixels, rect, y);
            if (palette.isOverflown()) {
                return texture.of(pixels, rect);
            }
        }
        return switch (palette.size()) {
            case 1 -> Content.SOLID;
            case 2 -> Content.TWO_COLOURS;
            default -> Content.FEW_COLOURS;
        };
    }

    private void count(Pixels pixels, Rect rect, int y) {
        int end = pixels.index(rect.right(), y);
        int at = pixels.index(rect.x(), y);
        while (at < end && !palette.isOverflown()) {
            int count = Math.min(CHUNK, (end - at) / Pixels.BYTES_PER_PIXEL);
            pixels.read(at, count, chunk, 0);
            for (int i = 0; i < count; i++) {
                chunk[i] &= 0xFFFFFF;
            }
            at += count * Pixels.BYTES_PER_PIXEL;
            palette.addAll(chunk, 0, count);
        }
    }
}
