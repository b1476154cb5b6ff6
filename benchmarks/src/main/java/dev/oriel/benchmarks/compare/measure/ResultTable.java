package dev.oriel.benchmarks.compare.measure;

import dev.oriel.benchmarks.compare.measure.RunKey.Setting;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** All runs, asked for medians and for ratios pair by pair. Immutable. */
public record ResultTable(List<RunResult> runs) {

    public ResultTable {
        runs = List.copyOf(runs);
    }

    /** The settings in the order in which they were first run. */
    public List<Setting> settings() {
        return runs.stream().map(run -> run.key().setting()).distinct().toList();
    }

    /** The servers of a setting in the order in which they were first run. */
    public List<String> servers(Setting setting) {
        return in(setting).map(run -> run.key().server()).distinct().toList();
    }

    /** All servers. */
    public List<String> servers() {
        return runs.stream().map(run -> run.key().server()).distinct().toList();
    }

    /** The runs of a server in a setting. */
    public List<RunResult> runs(Setting setting, String server) {
        return in(setting).filter(run -> run.key().server().equals(server)).toList();
    }

    private Stream<RunResult> in(Setting setting) {
        return runs.stream().filter(run -> run.key().setting().equals(setting));
    }

    /** Over the repeats that have the figure. */
    public OptionalDouble median(Setting setting, String server, Figure figure) {
        return Distribution.of(runs(setting, server).stream()
                        .flatMapToDouble(run -> run.figures().value(figure).stream())
                        .toArray())
                .median();
    }

    /**
     * One server's value divided by another's in the same repeat, median over the repeats: what slowed both cancels out.
     * Empty if no repeat has both, or all of the other's are 0.
     */
    public OptionalDouble ratio(Setting setting, String server, String other, Figure figure) {
        return Distribution.of(runs(setting, server).stream()
                        .flatMapToDouble(run -> runs(setting, other).stream()
                                .filter(pair -> pair.key().repeat() == run.key().repeat())
                                .flatMapToDouble(pair -> quotient(run, pair, figure).stream()))
                        .toArray())
                .median();
    }

    private static OptionalDouble quotient(RunResult run, RunResult other, Figure figure) {
        OptionalDouble value = run.figures().value(figure);
        OptionalDouble divisor = other.figures().value(figure);
        return value.isPresent() && divisor.orElse(0) > 0
                ? OptionalDouble.of(value.getAsDouble() / divisor.getAsDouble())
                : OptionalDouble.empty();
    }
}
