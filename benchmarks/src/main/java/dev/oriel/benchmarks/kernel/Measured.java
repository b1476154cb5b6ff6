package dev.oriel.benchmarks.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * One benchmark method with one choice of parameters.
 *
 * @param kernel the class's full name
 * @param parameters names and values, in JMH's order
 * @param median of the measured iterations, or of the samples, in {@code unit}
 * @param bytesAllocated per operation; not a number if it was not measured
 */
record Measured(
        String kernel,
        String method,
        Map<String, String> parameters,
        boolean isRate,
        double median,
        String unit,
        double bytesAllocated) {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final double MIDDLE = 50;

    static Measured of(RunResult run) {
        String name = run.getParams().getBenchmark();
        int dot = name.lastIndexOf('.');
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String key : run.getParams().getParamsKeys()) {
            parameters.put(key, run.getParams().getParam(key));
        }
        Result<?> primary = run.getPrimaryResult();
        double bytes = run.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(ALLOCATED))
                .mapToDouble(entry -> entry.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
        return new Measured(
                name.substring(0, dot),
                name.substring(dot + 1),
                parameters,
                run.getParams().getMode() == Mode.Throughput,
                primary.getStatistics().getPercentile(MIDDLE),
                primary.getScoreUnit(),
                bytes);
    }

    /** "CompareBenchmark" is "Compare" in a report. */
    String kernelName() {
        return kernel.substring(kernel.lastIndexOf('.') + 1).replaceAll("Benchmark$", "");
    }

    /** "mixed, quality 80, frame": a bare number would not say what it is. */
    String parameterText() {
        return parameters.entrySet().stream()
                .map(entry ->
                        entry.getValue().matches("[0-9]+") ? entry.getKey() + " " + entry.getValue() : entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** How much of the limit this reaches: 1 is as fast. */
    double reaches(Measured limit) {
        return isRate ? median / limit.median : limit.median / median;
    }
}
