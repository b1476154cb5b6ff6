package dev.oriel.encoders.content;

/**
 * The different colours of a rectangle in order of appearance, up to a limit. A hash table with open addressing in reused
 * arrays: entries of earlier rectangles are recognised by their generation, so nothing is cleared. Owned by one encoder.
 */
public final class Palette {

    /** The most colours any encoding can name with one byte. */
    public static final int MAX_COLOURS = 256;

    /** Four slots per colour keep probes short. */
    private static final int SLOT_BITS = 10;

    private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;

    /** 2^32 divided by the golden ratio: spreads neighbouring colours over the top bits. */
    private static final int SPREAD = 0x9E3779B1;

    private final int[] keys = new int[1 << SLOT_BITS];
    private final int[] indexes = new int[1 << SLOT_BITS];
    private final int[] generations = new int[1 << SLOT_BITS];
    private final int[] colours = new int[MAX_COLOURS];
    private int generation;
    private int size;
    private int limit;
    private boolean overflown;

    /** Forgets all colours; from now on at most {@code most} of them are kept. */
    public void clear(int most) {
        if (most < 1 || most > MAX_COLOURS) {
            throw new IllegalArgumentException("a palette of " + most + " colours");
        }
        limit = most;
        size = 0;
        overflown = false;
        generation++;
    }

    /** Adds the colours of {@code count} pixels; false if there are more colours than the limit: then it knows no more. */
    public boolean addAll(int[] pixels, int from, int count) {
        int i = from;
        int end = from + count;
        while (i < end && !overflown) {
            int colour = pixels[i++];
            add(colour);
            while (i < end && pixels[i] == colour) {
                i++;
            }
        }
        return !overflown;
    }

    /** Adds a colour; false if that would be more than the limit. */
    public boolean add(int colour) {
        int slot = home(colour);
        while (generations[slot] == generation) {
            if (keys[slot] == colour) {
                return true;
            }
            slot = (slot + 1) & SLOT_MASK;
        }
        if (size == limit) {
            overflown = true;
            return false;
        }
        generations[slot] = generation;
        keys[slot] = colour;
        indexes[slot] = size;
        colours[size++] = colour;
        return true;
    }

    /** Whether there were more colours than the limit. */
    public boolean isOverflown() {
        return overflown;
    }

    public int size() {
        return size;
    }

    public int colour(int index) {
        return colours[index];
    }

    /** Where a colour stands; it must be one that was added. */
    public int indexOf(int colour) {
        int slot = home(colour);
        while (keys[slot] != colour || generations[slot] != generation) {
            assert generations[slot] == generation : "colour was never added";
            slot = (slot + 1) & SLOT_MASK;
        }
        return indexes[slot];
    }

    /** The first {@code size()} entries are the colours; stays this object's own. */
    public int[] colours() {
        return colours;
    }

    private static int home(int colour) {
        return (colour * SPREAD) >>> (Integer.SIZE - SLOT_BITS);
    }
}
