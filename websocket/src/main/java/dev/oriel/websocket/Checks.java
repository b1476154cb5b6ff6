package dev.oriel.websocket;

import java.time.Duration;

/** Argument checks shared by the settings records. */
final class Checks {

    private Checks() {}

    static void positive(int value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " " + value + " is not positive");
        }
    }

    static void positive(Duration value, String name) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " " + value + " is not positive");
        }
    }
}
