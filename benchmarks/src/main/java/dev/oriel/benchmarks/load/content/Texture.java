package dev.oriel.benchmarks.load.content;

/**
 * A square of natural-looking ground, as a camera sees it from above: noise of many sizes laid over each other, coloured by
 * height. It repeats seamlessly at its edges. Immutable, any thread.
 */
public final class Texture {

    private static final int[] RAMP = {0x14304E, 0x2B5F7F, 0xC9B88A, 0x6E8B3D, 0x3F6630, 0x7C6F58, 0xA79E92, 0xF4F2EE};
    private static final int OCTAVES = 8;
    private static final int COARSEST = 4;

    private final int side;
    private final int[] rgb;

    private Texture(int side, int[] rgb) {
        this.side = side;
        this.rgb = rgb;
    }

    /**
     * Makes the texture.
     *
     * @param side a power of two, at least 256
     */
    public static Texture of(long seed, int side) {
        if (side < 256 || Integer.bitCount(side) != 1) {
            throw new IllegalArgumentException("side " + side + " is not a power of two from 256 on");
        }
        Dice dice = new Dice(seed).other(5);
        float[] height = new float[side * side];
        float weight = 0.5f;
        for (int octave = 0; octave < OCTAVES; octave++, weight *= 0.62f) {
            addNoise(height, side, COARSEST << octave, new Octave(dice.other(octave), weight));
        }
        int[] rgb = new int[side * side];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = colour(height[i]);
        }
        return new Texture(side, rgb);
    }

    private record Octave(Dice dice, float weight) {}

    /** Random values at the points of a lattice, smoothly joined; {@code points} along a side. */
    private static void addNoise(float[] height, int side, int points, Octave octave) {
        float[] lattice = new float[points * points];
        for (int i = 0; i < lattice.length; i++) {
            lattice[i] = (octave.dice.below(2001, i, 0) - 1000) / 1000f * octave.weight;
        }
        int cell = side / points;
        float[] across = new float[cell];
        for (int x = 0; x < cell; x++) {
            across[x] = smooth((float) x / cell);
        }
        float[] left = new float[points];
        for (int y = 0; y < side; y++) {
            float down = across[y % cell];
            int row = y / cell * points;
            int next = (y / cell + 1) % points * points;
            for (int i = 0; i < points; i++) {
                left[i] = lattice[row + i] + (lattice[next + i] - lattice[row + i]) * down;
            }
            int at = y * side;
            for (int i = 0; i < points; i++) {
                float from = left[i];
                float rise = left[(i + 1) % points] - from;
                for (float part : across) {
                    height[at++] += from + rise * part;
                }
            }
        }
    }

    private static float smooth(float t) {
        return t * t * (3 - 2 * t);
    }

    private static int colour(float height) {
        float at = Math.min(Math.max((height + 0.75f) / 1.5f, 0), 0.9999f) * (RAMP.length - 1);
        int index = (int) at;
        float part = at - index;
        int rgb = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = RAMP[index] >> shift & 0xFF;
            int to = RAMP[index + 1] >> shift & 0xFF;
            rgb |= (int) (from + (to - from) * part) << shift;
        }
        return rgb;
    }

    /** The colour 0x00RRGGBB at any coordinates. */
    int at(int x, int y) {
        return rgb[(y & side - 1) * side + (x & side - 1)];
    }

    /** A part of it as a picture. */
    public Picture picture(int x, int y, int width, int height) {
        Picture picture = Picture.blank(width, height);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                picture.pixels().put(picture.index(column, row), at(x + column, y + row));
            }
        }
        return picture;
    }
}
