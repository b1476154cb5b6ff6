package dev.oriel.benchmarks.compare.summary;

import dev.oriel.benchmarks.compare.measure.Figure;
import dev.oriel.benchmarks.compare.measure.Figure.Better;
import dev.oriel.benchmarks.report.Cell;
import dev.oriel.benchmarks.report.Cell.Tone;

/** Which ratios please. */
final class Verdict {

    /** Below this much, repeats differ from each other as much as servers do. */
    private static final double NOISE = 1.1;

    private Verdict() {}

    static Cell cell(Figure figure, double ratio) {
        double worse = worse(figure, ratio);
        return Cell.number(ratio, worse > NOISE ? Tone.BAD : worse < 1 / NOISE ? Tone.GOOD : Tone.PLAIN);
    }

    /** How many times worse than the other: above 1 is worse, whichever way the figure counts. */
    static double worse(Figure figure, double ratio) {
        return figure.better() == Better.MORE ? 1 / ratio : ratio;
    }
}
