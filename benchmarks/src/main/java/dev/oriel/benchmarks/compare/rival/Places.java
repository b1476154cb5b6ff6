package dev.oriel.benchmarks.compare.rival;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the places of a description, as {@code {port}}. A place nobody knows is an error. Immutable. */
final class Places {

    private static final Pattern PLACE = Pattern.compile("\\{([\\w:]+)}");

    private final Map<String, String> values;

    Places(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    Places with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value.toString());
        return new Places(more);
    }

    String fill(String text) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1))));
    }

    private String value(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "nothing is known for {" + name + "}, only for " + new TreeMap<>(values).keySet()));
    }
}
