package dev.oriel.benchmarks.compare.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Values by figure, all finite; what was not measured is absent. Immutable. */
public final class Figures {

    public static final Figures NONE = new Figures(new EnumMap<>(Figure.class));

    private final EnumMap<Figure, Double> values;

    private Figures(EnumMap<Figure, Double> values) {
        this.values = values;
    }

    public static Figures of(Map<Figure, Double> values) {
        EnumMap<Figure, Double> copy = new EnumMap<>(Figure.class);
        values.forEach((figure, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(figure + " is " + value);
            }
            copy.put(figure, value);
        });
        return new Figures(copy);
    }

    public Figures and(Figure figure, double value) {
        return and(of(Map.of(figure, value)));
    }

    /** Both together; where both have a value, the other's. */
    public Figures and(Figures other) {
        EnumMap<Figure, Double> both = new EnumMap<>(values);
        both.putAll(other.values);
        return new Figures(both);
    }

    /** All but these. */
    public Figures without(Figure... unwanted) {
        EnumMap<Figure, Double> rest = new EnumMap<>(values);
        rest.keySet().removeAll(List.of(unwanted));
        return new Figures(rest);
    }

    public OptionalDouble value(Figure figure) {
        Double value = values.get(figure);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** In the order of {@link Figure}. */
    public Map<Figure, Double> asMap() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
