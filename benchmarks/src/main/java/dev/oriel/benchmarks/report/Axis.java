package dev.oriel.benchmarks.report;

/**
 * What a chart's axis counts.
 *
 * @param unit "ms", "MB/s", "" for pure numbers
 */
public record Axis(String name, String unit, Scale scale) {

    /** Equal steps, from 0. */
    public static Axis linear(String name, String unit) {
        return new Axis(name, unit, Scale.LINEAR);
    }

    /** Equal ratios, for values that differ by powers of ten; all must be above 0. */
    public static Axis log(String name, String unit) {
        return new Axis(name, unit, Scale.LOG);
    }

    /** How values become lengths. */
    public enum Scale {
        LINEAR,
        LOG
    }

    String label() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    /** A value with its unit. */
    String text(double value) {
        return unit.isEmpty() ? Numbers.text(value) : Numbers.text(value) + " " + unit;
    }

    /** @throws IllegalArgumentException if the axis cannot show the value */
    void check(double value) {
        if (!Double.isFinite(value) || (scale == Scale.LOG && value <= 0)) {
            throw new IllegalArgumentException(value + " on the " + scale + " axis " + name);
        }
    }
}
