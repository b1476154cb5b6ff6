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
    private int runs;

    /** Forgets all colours; from now on at most {@code most} of them are kept. */
    public void clear(int most) {
        if (most < 1 || most > MAX_COLOURS) {
            throw new IllegalArgumentException("a palette of " + most + " colours");
        }
        limit = most;
        size = 0;
        overflown = false;
        runs = 0;
        generation++;
    }

    /** Adds the colours of {@code count} pixels and counts their runs, the latter also beyond the limit. */
    public void addAll(int[] pixels, int from, int count) {
        int i = from;
        int end = from + count;
        while (i < end) {
            int colour = pixels[i++];
            add(colour);
            runs++;
            while (i < end && pixels[i] == colour) {
                i++;
            }
        }
    }

    /** Adds a colour, unless it is one too many. */
    public void add(int colour) {
        if (overflown) {
            return;
        }
        int slot = home(colour);
        while (generations[slot] == generation) {
            if (keys[slot] == colour) {
                return;
            }
            slot = (slot + 1) & SLOT_MASK;
        }
        if (size == limit) {
            overflown = true;
            return;
        }
        generations[slot] = generation;
        keys[slot] = colour;
        indexes[slot] = size;
        colours[size++] = colour;
    }

    /** Whether there were more colours than the limit. */
    public boolean isOverflown() {
        return overflown;
    }

    /** How many times the colour changed in what {@link #addAll} was given since {@link #clear}, each call's start included. */
    public int runs() {
        return runs;
    }

    public int size() {
        return size;
    }

    public int colour(int index) {
        return colours[index];
    }

    /** Whether the colour was added. */
    public boolean contains(int colour) {
        int slot = home(colour);
        while (generations[slot] == generation) {
            if (keys[slot] == colour) {
                return true;
            }
            slot = (slot + 1) & SLOT_MASK;
        }
        return false;
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
