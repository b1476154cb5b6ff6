package dev.oriel.benchmarks.report;

/** What stands in a table. */
public sealed interface Cell {

    /** For people. */
    String text();

    Tone tone();

    static Cell text(String words) {
        return new Words(words, Tone.PLAIN);
    }

    static Cell number(double value) {
        return new Amount(value, Tone.PLAIN);
    }

    static Cell number(double value, Tone tone) {
        return new Amount(value, tone);
    }

    /** Nothing could be measured, and why: "did not start", "not installed". */
    static Cell missing(String why) {
        return new Missing(why);
    }

    /** How a cell stands out. */
    enum Tone {
        PLAIN,
        GOOD,
        BAD
    }

    /** Plain words. */
    record Words(String text, Tone tone) implements Cell {}

    /** A finite number, shown with three digits that count, or as the whole number it is. */
    record Amount(double value, Tone tone) implements Cell {

        /** @throws IllegalArgumentException if the value is infinite or not a number: say {@link Cell#missing} and why */
        public Amount {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a cell cannot hold " + value);
            }
        }

        @Override
        public String text() {
            return Numbers.text(value);
        }
    }

    /** The reason why there is no number. */
    record Missing(String text) implements Cell {

        @Override
        public Tone tone() {
            return Tone.BAD;
        }
    }
}
