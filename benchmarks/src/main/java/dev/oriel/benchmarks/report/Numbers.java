package dev.oriel.benchmarks.report;

import java.util.Locale;

/** How numbers are written: three digits that count, thousands parted, the same in every locale. */
final class Numbers {

    private static final double MANY = 1e9;

    private Numbers() {}

    static String text(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < MANY) {
            return format("%,d", (long) value);
        }
        if (size >= MANY || size < 0.001) {
            return format("%.2e", value);
        }
        return format(
                size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : size >= 0.1 ? "%.3f" : "%.4f",
                value);
    }

    /** A round number, without zeros at its end. */
    static String tick(double value) {
        String text = text(value);
        return text.contains(".") && !text.contains("e") ? text.replaceAll("\\.?0+$", "") : text;
    }

    /** A coordinate: a tenth of a pixel is enough. */
    static String coordinate(double value) {
        return format("%.1f", value);
    }

    private static String format(String pattern, Object value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
