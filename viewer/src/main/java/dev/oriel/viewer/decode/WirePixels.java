package dev.oriel.viewer.decode;

import dev.oriel.framebuffer.PixelFormat;
import java.io.DataInput;
import java.io.IOException;

/**
 * Reads pixels of one format, byte by byte, as the texts say: PIXEL (RFC 6143 section 7.4), CPIXEL (7.7.5), TPIXEL (rfbproto,
 * Tight). Channels are spread to 0..255 with rounding, so a channel of any width keeps its ends.
 */
final class WirePixels {

    private final PixelFormat format;
    private final boolean compact;
    private final boolean compactSkipsFirstByte;
    private final boolean tight;

    WirePixels(PixelFormat format) {
        this.format = format;
        long bits = (long) format.redMax() << format.redShift()
                | (long) format.greenMax() << format.greenShift()
                | (long) format.blueMax() << format.blueShift();
        boolean topByteFree = bits < 1L << 24;
        boolean lowByteFree = bits % 256 == 0;
        compact = format.bitsPerPixel() == 32 && format.depth() <= 24 && (topByteFree || lowByteFree);
        // A free byte at the end of the pixel in memory is left out rather than one at its start.
        boolean lastByteFree = format.bigEndian() ? lowByteFree : topByteFree;
        compactSkipsFirstByte = !lastByteFree;
        tight = format.bitsPerPixel() == 32
                && format.depth() == 24
                && format.redMax() == 255
                && format.greenMax() == 255
                && format.blueMax() == 255;
    }

    PixelFormat format() {
        return format;
    }

    boolean isTight() {
        return tight;
    }

    int tightBytes() {
        return tight ? 3 : format.bytesPerPixel();
    }

    /** A PIXEL as 0x00RRGGBB. */
    int pixel(DataInput in) throws IOException {
        return rgb(value(in));
    }

    /** A CPIXEL as 0x00RRGGBB. */
    int compactPixel(DataInput in) throws IOException {
        if (!compact) {
            return pixel(in);
        }
        int[] memory = new int[4];
        int from = compactSkipsFirstByte ? 1 : 0;
        for (int i = 0; i < 3; i++) {
            memory[from + i] = in.readUnsignedByte();
        }
        return rgb(assemble(memory, 4));
    }

    /** A TPIXEL as 0x00RRGGBB. */
    int tightPixel(DataInput in) throws IOException {
        if (!tight) {
            return pixel(in);
        }
        int red = in.readUnsignedByte();
        int green = in.readUnsignedByte();
        return red << 16 | green << 8 | in.readUnsignedByte();
    }

    /** The three channels of a TPIXEL as they are coded, each 0..max. */
    int[] tightChannels(DataInput in) throws IOException {
        if (tight) {
            return new int[] {in.readUnsignedByte(), in.readUnsignedByte(), in.readUnsignedByte()};
        }
        long value = value(in);
        return new int[] {
            (int) (value >> format.redShift()) & format.redMax(),
            (int) (value >> format.greenShift()) & format.greenMax(),
            (int) (value >> format.blueShift()) & format.blueMax()
        };
    }

    int[] channelMaxima() {
        return new int[] {format.redMax(), format.greenMax(), format.blueMax()};
    }

    /** Channels 0..max as 0x00RRGGBB. */
    int rgb(int[] channels) {
        return spread(channels[0], format.redMax()) << 16
                | spread(channels[1], format.greenMax()) << 8
                | spread(channels[2], format.blueMax());
    }

    private int rgb(long value) {
        int red = (int) (value >> format.redShift()) & format.redMax();
        int green = (int) (value >> format.greenShift()) & format.greenMax();
        int blue = (int) (value >> format.blueShift()) & format.blueMax();
        return rgb(new int[] {red, green, blue});
    }

    private long value(DataInput in) throws IOException {
        int[] memory = new int[format.bytesPerPixel()];
        for (int i = 0; i < memory.length; i++) {
            memory[i] = in.readUnsignedByte();
        }
        return assemble(memory, memory.length);
    }

    private long assemble(int[] memory, int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            int next = format.bigEndian() ? memory[i] : memory[bytes - 1 - i];
            value = value * 256 + next;
        }
        return value;
    }

    /** A channel 0..max as 0..255. */
    static int spread(int channel, int max) {
        return (channel * 255 + max / 2) / max;
    }

    /** What a viewer of {@code format} can see at best of 0x00RRGGBB: each channel rounded to its nearest level. */
    static int nearest(int rgb, PixelFormat format) {
        return nearestChannel(rgb >> 16 & 255, format.redMax()) << 16
                | nearestChannel(rgb >> 8 & 255, format.greenMax()) << 8
                | nearestChannel(rgb & 255, format.blueMax());
    }

    private static int nearestChannel(int channel, int max) {
        return spread((channel * max + 127) / 255, max);
    }
}
