package dev.oriel.server.options;

import java.util.OptionalInt;

/** Which TCP port is listened on, if any. */
public sealed interface PortChoice {

    int MAX_PORT = 65535;

    /** The port to listen on once the display number is known: 0 means any free one, empty means none. */
    OptionalInt forDisplay(int display);

    /** Nothing is listened on. */
    record Off() implements PortChoice {
        @Override
        public OptionalInt forDisplay(int display) {
            return OptionalInt.empty();
        }
    }

    /** This port, or any free one for 0. */
    record Fixed(int number) implements PortChoice {
        public Fixed {
            if (number < 0 || number > MAX_PORT) {
                throw new IllegalArgumentException(number + " is not within 0.." + MAX_PORT);
            }
        }

        @Override
        public OptionalInt forDisplay(int display) {
            return OptionalInt.of(number);
        }
    }

    /** The usual port of a display: {@code base + display}. */
    record PerDisplay(int base) implements PortChoice {
        @Override
        public OptionalInt forDisplay(int display) {
            return OptionalInt.of(base + display);
        }
    }
}
