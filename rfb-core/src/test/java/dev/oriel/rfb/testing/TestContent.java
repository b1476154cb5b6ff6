package dev.oriel.rfb.testing;

import dev.oriel.viewer.picture.RgbImage;
import java.util.Random;

/** Kinds of pixels that encoders treat differently. */
public enum TestContent {
    SOLID(1),
    TWO_COLOURS(2),
    THREE_COLOURS(3),
    FIVE_COLOURS(5),
    SIXTEEN_COLOURS(16),
    SEVENTEEN_COLOURS(17),
    COLOURS_127(127),
    COLOURS_128(128),
    COLOURS_256(256),
    COLOURS_257(257),
    /** Every pixel another colour than its neighbour, smoothly. */
    GRADIENT(0),
    /** Dark glyph-like strokes with grey edges on white. */
    TEXT(0),
    NOISE(0),
    /** Waves of colour with a little noise. */
    PHOTO(0),
    /** Long runs of many colours: what plain runs are for. */
    STRIPES(0);

    private final int colours;

    TestContent(int colours) {
        this.colours = colours;
    }

    /** A picture of this kind; equal arguments give equal pictures. Small ones may hold fewer colours than the name says. */
    public RgbImage paint(int width, int height, long seed) {
        Random random = new Random(seed * 31 + name().hashCode());
        RgbImage image = new RgbImage(width, height);
        int[] palette = palette(random);
        int run = 0;
        int colour = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int index = y * width + x;
                if (colours > 0) {
                    // All colours once, then runs of random length.
                    boolean first = index < colours;
                    colour = first ? index : run-- > 0 ? colour : random.nextInt(colours);
                    run = run >= 0 && !first ? run : random.nextInt(12);
                    image.set(x, y, palette[colour]);
                } else {
                    image.set(x, y, pixel(x, y, random));
                }
            }
        }
        return image;
    }

    private int[] palette(Random random) {
        int offset = random.nextInt(1 << 24);
        int[] palette = new int[colours];
        for (int i = 0; i < colours; i++) {
            palette[i] = offset + i * 0x3779B1 & 0xFFFFFF; // an odd step: all different
        }
        return palette;
    }

    private int pixel(int x, int y, Random random) {
        return switch (this) {
            case GRADIENT -> (x & 255) << 16 | (y & 255) << 8 | ((x + y) / 2 & 255);
            case TEXT -> text(x, y);
            case NOISE -> random.nextInt(1 << 24);
            case PHOTO ->
                wave(x, y, 21, 34, random) << 16 | wave(y, x, 27, 19, random) << 8 | wave(x, y, 45, 60, random);
            case STRIPES -> y / 3 * 0x3779B1 & 0xFFFFFF;
            default -> throw new IllegalStateException("painted from a palette");
        };
    }

    private static int text(int x, int y) {
        int column = x % 9;
        int line = y % 17;
        if (line < 3 || line > 13 || column > 6) {
            return 0xFFFFFF;
        }
        int letter = (x / 9 * 7 + y / 17 * 13) % 26;
        boolean stroke = ((column * 5 + line * 3) * (letter + 3) & 12) == 4;
        boolean edge = ((column * 5 + line * 3) * (letter + 3) & 14) == 6;
        return edge ? 0x808080 + letter % 5 * 0x101010 : stroke ? 0x101030 : 0xFFFFFF;
    }

    private static int wave(int x, int y, int period, int otherPeriod, Random random) {
        double height = Math.sin(x / (double) period) + Math.cos(y / (double) otherPeriod);
        return (int) (128 + 55 * height) + random.nextInt(5);
    }
}
