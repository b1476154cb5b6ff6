package dev.oriel.benchmarks.compare.measure;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Sorted samples. */
public final class Distribution {

    private final double[] sorted;

    private Distribution(double[] sorted) {
        this.sorted = sorted;
    }

    public static Distribution of(double... samples) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        return new Distribution(sorted);
    }

    public int count() {
        return sorted.length;
    }

    /**
     * The value below which a share of the samples lies, between two samples in proportion; empty without samples.
     *
     * @param share from 0 (the least) to 1 (the greatest); 0.5 is the median
     */
    public OptionalDouble quantile(double share) {
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        double at = (sorted.length - 1) * share;
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return OptionalDouble.of(sorted[below] + (sorted[above] - sorted[below]) * (at - below));
    }

    public OptionalDouble median() {
        return quantile(0.5);
    }
}
