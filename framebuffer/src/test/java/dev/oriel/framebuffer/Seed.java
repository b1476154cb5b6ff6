package dev.oriel.framebuffer;

import java.util.Random;

/**
 * Randomness that can be replayed: each test that asks prints its seed, and {@code -Doriel.seed=N} sets it. Shared by the
 * tests of all modules; any thread.
 */
public final class Seed {

    private Seed() {}

    /** A generator for the test called {@code name}. */
    public static Random random(String name) {
        Long given = Long.getLong("oriel.seed");
        long seed = given == null ? System.nanoTime() : given;
        System.out.println(name + ": -Doriel.seed=" + seed);
        return new Random(seed);
    }
}
