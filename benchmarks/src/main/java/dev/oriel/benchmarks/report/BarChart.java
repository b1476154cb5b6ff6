package dev.oriel.benchmarks.report;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Groups of horizontal bars: a group per question, a bar per answer.
 *
 * @param groups names, top to bottom
 * @param series one bar in every group each
 * @param reference a value marked by a line; on a logarithmic axis bars grow from it to both sides
 */
public record BarChart(String title, Axis axis, List<String> groups, List<Series> series, OptionalDouble reference)
        implements Block {

    /** @throws IllegalArgumentException if a series has not one value per group, or one that the axis cannot show */
    public BarChart {
        groups = List.copyOf(groups);
        series = List.copyOf(series);
        for (Series one : series) {
            if (one.values().size() != groups.size()) {
                throw new IllegalArgumentException(
                        one.name() + " has " + one.values().size() + " values for " + groups.size() + " groups");
            }
            one.values().forEach(value -> value.ifPresent(axis::check));
            if (one.values().stream().anyMatch(value -> value.orElse(0) < 0)) {
                throw new IllegalArgumentException("bars show no negative values: " + one);
            }
        }
        reference.ifPresent(axis::check);
    }

    /** Bars from 0, or from the smallest decade. */
    public static BarChart of(String title, Axis axis, List<String> groups, List<Series> series) {
        return new BarChart(title, axis, groups, series, OptionalDouble.empty());
    }

    /** Ratios to something: a logarithmic axis around 1, so that twice and half are equally far from it. */
    public static BarChart ratios(String title, String name, List<String> groups, List<Series> series) {
        return new BarChart(title, Axis.log(name, ""), groups, series, OptionalDouble.of(1));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.bars(this);
    }

    /** The axis as far as values and reference reach. */
    Span span() {
        DoubleStream values =
                series.stream().flatMap(one -> one.values().stream()).flatMapToDouble(OptionalDouble::stream);
        return Span.covering(
                axis.scale(), DoubleStream.concat(values, reference.stream()).toArray());
    }

    /** The bars of one colour, in the order of the groups; an empty value is a bar that is missing. */
    public record Series(String name, List<OptionalDouble> values) {

        public Series {
            values = List.copyOf(values);
        }

        public static Series of(String name, double... values) {
            return new Series(
                    name, Arrays.stream(values).mapToObj(OptionalDouble::of).toList());
        }
    }
}
