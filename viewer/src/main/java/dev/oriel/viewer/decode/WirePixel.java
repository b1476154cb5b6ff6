package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.viewer.wire.WireReader;
import java.io.IOException;

/**
 * How one kind of pixel lies on the wire, and what it looks like: PIXEL (RFC 6143 section 7.4), CPIXEL (7.7.5) or TPIXEL
 * (rfbproto, Tight). Channels are spread to 0..255 with rounding, so a channel of any width keeps its ends. Immutable.
 */
final class WirePixel {

    private static final int CHANNELS = 3;

    private final int bytes;

    /** By how much each byte of the pixel is shifted to the left to give the value. */
    private final int[] weights;

    private final int[] shifts;
    private final int[] maxima;

    /** Channel and level to its part of 0x00RRGGBB. */
    private final int[][] levels;

    /** One or two bytes, the first one low, to 0x00RRGGBB; empty for longer pixels. */
    private final int[] table;

    /** Which bytes are red, green and blue; empty unless each is a byte of its own with 256 levels. */
    private final int[] places;

    private WirePixel(int[] weights, int[] shifts, int[] maxima) {
        bytes = weights.length;
        this.weights = weights;
        this.shifts = shifts;
        this.maxima = maxima;
        levels = new int[CHANNELS][];
        for (int c = 0; c < CHANNELS; c++) {
            levels[c] = levels(maxima[c], 16 - 8 * c);
        }
        table = bytes <= 2 ? table() : new int[0];
        places = places();
    }

    /** PIXEL. */
    static WirePixel full(PixelFormat format) {
        return new WirePixel(weights(format, 0, format.bytesPerPixel()), shifts(format), maxima(format));
    }

    /**
     * CPIXEL: without the byte that holds no colour. Where both ends are free the last byte of the pixel in memory is left
     * out, as all servers do that we compare with (the text says the high byte, which is the same in little-endian order).
     */
    static WirePixel compact(PixelFormat format, WirePixel full) {
        long bits = (long) format.redMax() << format.redShift()
                | (long) format.greenMax() << format.greenShift()
                | (long) format.blueMax() << format.blueShift();
        boolean highFree = bits < 1L << 24;
        boolean lowFree = bits % 256 == 0;
        if (format.bitsPerPixel() != 32 || format.depth() > 24 || !(highFree || lowFree)) {
            return full;
        }
        boolean lastFree = format.bigEndian() ? lowFree : highFree;
        return new WirePixel(weights(format, lastFree ? 0 : 1, 3), shifts(format), maxima(format));
    }

    /** TPIXEL: red, green, blue in three bytes where all have 256 levels and the depth is 24. */
    static WirePixel tight(PixelFormat format, WirePixel full) {
        boolean packed = format.bitsPerPixel() == 32
                && format.depth() == 24
                && format.redMax() == 255
                && format.greenMax() == 255
                && format.blueMax() == 255;
        return packed ? new WirePixel(new int[] {16, 8, 0}, new int[] {16, 8, 0}, new int[] {255, 255, 255}) : full;
    }

    private static int[] weights(PixelFormat format, int first, int count) {
        int[] weights = new int[count];
        for (int i = 0; i < count; i++) {
            int at = first + i;
            weights[i] = 8 * (format.bigEndian() ? format.bytesPerPixel() - 1 - at : at);
        }
        return weights;
    }

    private static int[] shifts(PixelFormat format) {
        return new int[] {format.redShift(), format.greenShift(), format.blueShift()};
    }

    private static int[] maxima(PixelFormat format) {
        return new int[] {format.redMax(), format.greenMax(), format.blueMax()};
    }

    /** A channel 0..max as 0..255. */
    static int spread(int channel, int max) {
        return (channel * 255 + max / 2) / max;
    }

    private static int[] levels(int max, int shift) {
        int[] levels = new int[max + 1];
        for (int i = 0; i <= max; i++) {
            levels[i] = spread(i, max) << shift;
        }
        return levels;
    }

    private int[] table() {
        int[] colours = new int[1 << (8 * bytes)];
        byte[] pixel = new byte[bytes];
        for (int i = 0; i < colours.length; i++) {
            for (int b = 0; b < bytes; b++) {
                pixel[b] = (byte) (i >> (8 * b));
            }
            colours[i] = colour(value(pixel, 0));
        }
        return colours;
    }

    private int[] places() {
        int[] found = new int[CHANNELS];
        for (int c = 0; c < CHANNELS; c++) {
            found[c] = -1;
            for (int b = 0; b < bytes; b++) {
                if (maxima[c] == 255 && weights[b] == shifts[c]) {
                    found[c] = b;
                }
            }
            if (found[c] < 0) {
                return new int[0];
            }
        }
        return found;
    }

    int bytes() {
        return bytes;
    }

    /** The pixel as the number its bytes make. */
    int value(byte[] from, int at) {
        int value = 0;
        for (int b = 0; b < bytes; b++) {
            value |= (from[at + b] & 255) << weights[b];
        }
        return value;
    }

    /** A channel of a pixel's value, 0..max; red is 0, green 1, blue 2. */
    int channel(int value, int channel) {
        return value >>> shifts[channel] & maxima[channel];
    }

    int max(int channel) {
        return maxima[channel];
    }

    /** What one channel 0..max adds to 0x00RRGGBB. */
    int level(int channel, int value) {
        return levels[channel][value];
    }

    private int colour(int value) {
        return levels[0][channel(value, 0)] | levels[1][channel(value, 1)] | levels[2][channel(value, 2)];
    }

    /** The pixel as 0x00RRGGBB. */
    int rgb(byte[] from, int at) {
        return colour(value(from, at));
    }

    /** Reads one pixel as 0x00RRGGBB. */
    int read(WireReader in) throws IOException {
        int at = in.take(bytes);
        return rgb(in.array(), at);
    }

    /** Reads so many pixels to {@code to}, as 0x00RRGGBB. */
    void read(WireReader in, int[] to, int into, int count) throws IOException {
        int at = in.take(count * bytes);
        byte[] from = in.array();
        if (places.length > 0) {
            convertBytes(from, at, to, into, count);
        } else if (bytes == 1) {
            for (int i = 0; i < count; i++) {
                to[into + i] = table[from[at + i] & 255];
            }
        } else if (bytes == 2) {
            for (int i = 0; i < count; i++) {
                to[into + i] = table[(from[at + 2 * i] & 255) | (from[at + 2 * i + 1] & 255) << 8];
            }
        } else {
            for (int i = 0; i < count; i++) {
                to[into + i] = rgb(from, at + i * bytes);
            }
        }
    }

    private void convertBytes(byte[] from, int at, int[] to, int into, int count) {
        int step = bytes;
        int red = at + places[0];
        int green = at + places[1];
        int blue = at + places[2];
        for (int i = 0, pixel = 0; i < count; i++, pixel += step) {
            to[into + i] =
                    (from[red + pixel] & 255) << 16 | (from[green + pixel] & 255) << 8 | (from[blue + pixel] & 255);
        }
    }
}
