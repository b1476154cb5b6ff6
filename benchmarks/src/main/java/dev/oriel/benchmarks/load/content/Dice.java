package dev.oriel.benchmarks.load.content;

/**
 * Numbers that look random and depend on nothing but a seed and up to two coordinates, so that any frame can be made
 * without those before it.
 *
 * @param seed any number
 */
public record Dice(long seed) {

    /** Increment and multipliers of SplitMix64 (Steele, Lea, Flood 2014). */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private static final long FIRST = 0xBF58476D1CE4E5B9L;
    private static final long SECOND = 0x94D049BB133111EBL;

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * FIRST;
        z = (z ^ z >>> 27) * SECOND;
        return z ^ z >>> 31;
    }

    /** Other dice that have nothing to do with these. */
    public Dice other(long name) {
        return new Dice(mix(seed + STEP * (name + 1)));
    }

    /** 64 random bits. */
    public long bits(long a, long b) {
        return mix(mix(seed + STEP * (a + 1)) + STEP * (b + 1));
    }

    /** From 0 to {@code bound} - 1. */
    public int below(int bound, long a, long b) {
        return (int) ((bits(a, b) >>> 33) % bound);
    }
}
