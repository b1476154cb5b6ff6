package dev.oriel.benchmarks.compare.measure;

import java.util.Map;
import java.util.Optional;

/**
 * What came of a run.
 *
 * @param failure why there are no figures; with the last lines of the server's log
 * @param bytesByEncoding of the viewer that measured, in the measured window, by the encoding's name
 */
public record RunResult(RunKey key, Figures figures, Map<String, Long> bytesByEncoding, Optional<String> failure) {

    public RunResult {
        bytesByEncoding = Map.copyOf(bytesByEncoding);
    }

    public static RunResult of(RunKey key, Figures figures, Map<String, Long> bytesByEncoding) {
        return new RunResult(key, figures, bytesByEncoding, Optional.empty());
    }

    public static RunResult failed(RunKey key, String why) {
        return new RunResult(key, Figures.NONE, Map.of(), Optional.of(why));
    }
}
