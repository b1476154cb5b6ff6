package dev.oriel.encoders.format;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Pixels;

/**
 * Reads rows of our picture as pixel values of a viewer's format. A channel {@code v} of 0..255 becomes
 * {@code (v * max + 127) / 255}, its nearest level, as TigerVNC does; the bits between channels are 0, whatever our unused
 * byte holds. Owned by one encoder; switching formats allocates nothing.
 */
public final class PixelTranslator {

    private enum Way {
        SAME,
        RED_BLUE_SWAPPED,
        TABLES
    }

    private final int[] red = new int[256];
    private final int[] green = new int[256];
    private final int[] blue = new int[256];
    private PixelFormat format = PixelFormat.BGRX;
    private Way way = Way.SAME;

    /** Rows are read in this format from now on; false if they were already. */
    public boolean use(PixelFormat wanted) {
        if (wanted.equals(format)) {
            return false;
        }
        format = wanted;
        way = way(wanted);
        if (way == Way.TABLES) {
            fill(red, wanted.redMax(), wanted.redShift());
            fill(green, wanted.greenMax(), wanted.greenShift());
            fill(blue, wanted.blueMax(), wanted.blueShift());
        }
        return true;
    }

    public PixelFormat format() {
        return format;
    }

    /**
     * Reads pixels that follow each other in a row.
     *
     * @param index {@link Pixels#index} of the first one
     * @param to takes {@code count} pixel values from {@code at} on
     */
    public void read(Pixels pixels, int index, int count, int[] to, int at) {
        pixels.read(index, count, to, at);
        switch (way) {
            case SAME -> clearTop(to, at, count);
            case RED_BLUE_SWAPPED -> swap(to, at, count);
            case TABLES -> translate(to, at, count);
        }
    }

    private static void clearTop(int[] values, int from, int count) {
        for (int i = from; i < from + count; i++) {
            values[i] &= 0xFFFFFF;
        }
    }

    private static void swap(int[] values, int from, int count) {
        for (int i = from; i < from + count; i++) {
            values[i] = Integer.reverseBytes(values[i]) >>> 8;
        }
    }

    private void translate(int[] values, int from, int count) {
        for (int i = from; i < from + count; i++) {
            int pixel = values[i];
            values[i] = red[pixel >>> 16 & 0xFF] | green[pixel >>> 8 & 0xFF] | blue[pixel & 0xFF];
        }
    }

    private static Way way(PixelFormat format) {
        boolean eightBits = format.redMax() == 255 && format.greenMax() == 255 && format.blueMax() == 255;
        if (!eightBits || format.greenShift() != 8) {
            return Way.TABLES;
        }
        if (format.redShift() == 16 && format.blueShift() == 0) {
            return Way.SAME;
        }
        return format.redShift() == 0 && format.blueShift() == 16 ? Way.RED_BLUE_SWAPPED : Way.TABLES;
    }

    private static void fill(int[] table, int max, int shift) {
        for (int v = 0; v < table.length; v++) {
            table[v] = ((v * max + 127) / 255) << shift;
        }
    }
}
