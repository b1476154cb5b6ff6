package dev.oriel.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The part of an axis that a chart shows, its ends on round numbers: {@link #at} turns values into 0..1.
 *
 * @param ticks the values to be labelled, ascending, within the ends
 */
record Span(Axis.Scale scale, double from, double to, List<Double> ticks) {

    private static final int LINEAR_STEPS = 6;
    private static final double[] ROUND = {1, 2, 5};

    /** Above two decades only powers of ten are labelled. */
    private static final double MANY_DECADES = 100;

    /** Wide enough for these values. */
    static Span covering(Axis.Scale scale, double... values) {
        double least = Arrays.stream(values).min().orElse(1);
        double most = Arrays.stream(values).max().orElse(1);
        return scale == Axis.Scale.LOG ? logarithmic(least, most) : linear(Math.min(0, least), most);
    }

    private static Span linear(double least, double most) {
        double step = roundUp(Math.max(most - least, Double.MIN_NORMAL) / LINEAR_STEPS);
        double first = Math.floor(least / step);
        double last = Math.max(first + 1, Math.ceil(most / step));
        List<Double> ticks = DoubleStream.iterate(first, i -> i <= last, i -> i + 1)
                .mapToObj(i -> i * step)
                .toList();
        return new Span(Axis.Scale.LINEAR, first * step, last * step, ticks);
    }

    private static Span logarithmic(double least, double most) {
        double from = roundDown(least);
        double to = Math.max(roundUp(most), roundUp(from * 1.5));
        boolean powersOnly = to / from > MANY_DECADES;
        List<Double> ticks = new ArrayList<>();
        for (int decade = decade(from); decade <= decade(to); decade++) {
            for (double digit : ROUND) {
                double tick = round(digit, decade);
                if (tick >= from && tick <= to && (digit == 1 || !powersOnly)) {
                    ticks.add(tick);
                }
            }
        }
        return new Span(Axis.Scale.LOG, from, to, List.copyOf(ticks));
    }

    private static int decade(double value) {
        return (int) Math.floor(Math.log10(value) + 1e-9);
    }

    /** Exact, so that equal ticks compare as equal. */
    private static double round(double digit, int decade) {
        return Double.parseDouble((int) digit + "e" + decade);
    }

    private static double roundUp(double value) {
        int decade = decade(value);
        return Arrays.stream(ROUND)
                .map(digit -> round(digit, decade))
                .filter(round -> round >= value)
                .findFirst()
                .orElse(round(1, decade + 1));
    }

    private static double roundDown(double value) {
        int decade = decade(value);
        return Arrays.stream(ROUND)
                .map(digit -> round(digit, decade))
                .filter(round -> round <= value)
                .max()
                .orElse(round(1, decade));
    }

    /** 0 at {@link #from}, 1 at {@link #to}. */
    double at(double value) {
        return scale == Axis.Scale.LOG ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
    }
}
