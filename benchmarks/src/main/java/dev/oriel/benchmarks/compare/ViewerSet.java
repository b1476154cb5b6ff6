package dev.oriel.benchmarks.compare;

import java.util.List;
import java.util.Optional;

/**
 * Who watches at once.
 *
 * @param name as on the command line
 * @param fast viewers on the run's link; the first one measures
 * @param slow viewers on a link of their own, {@link #SLOW_LINK}
 */
record ViewerSet(String name, int fast, int slow) {

    static final String SLOW_LINK = "5mbit-80ms";

    private static final int MOST = 100;
    private static final ViewerSet SLOW_AMONG_FAST = new ViewerSet("slow-among-fast", 4, 1);

    /** How to say which there are. */
    static final List<String> NAMES = List.of("1 to " + MOST, SLOW_AMONG_FAST.name);

    static Optional<ViewerSet> named(String name) {
        if (name.equals(SLOW_AMONG_FAST.name)) {
            return Optional.of(SLOW_AMONG_FAST);
        }
        return Optional.of(name)
                .filter(text -> text.matches("[1-9][0-9]{0,2}"))
                .map(Integer::parseInt)
                .filter(count -> count <= MOST)
                .map(count -> new ViewerSet(name, count, 0));
    }
}
