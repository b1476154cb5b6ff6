package dev.oriel.benchmarks.report;

/** The names that the page's style sheet gives to the colours of series; they repeat after the eighth. */
final class SeriesColour {

    private static final int COLOURS = 8;

    private SeriesColour() {}

    static String fill(int series) {
        return "fill" + series % COLOURS;
    }

    static String stroke(int series) {
        return "stroke" + series % COLOURS;
    }

    static String back(int series) {
        return "back" + series % COLOURS;
    }
}
