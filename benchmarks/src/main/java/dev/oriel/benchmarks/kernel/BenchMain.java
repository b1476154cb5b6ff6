package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.report.Facts;
import dev.oriel.benchmarks.report.ThisMachine;
import dev.oriel.encoders.StandardEncoders;
import dev.oriel.rfb.encode.Encoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs kernels as JMH's own command line asks, with short defaults, always counting allocated bytes, and writes JMH's JSON and
 * the report beside each other. The arguments are JMH's: patterns of names, and options such as {@code -f 3 -p size=64}.
 */
public final class BenchMain {

    private static final Path RESULTS = Path.of("benchmarks", "results");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String JMH_ENDING = ".jmh.json";

    private static final int WARM_UPS = 2;
    private static final int MEASUREMENTS = 3;
    private static final TimeValue ITERATION = TimeValue.milliseconds(500);

    private BenchMain() {}

    public static void main(String[] arguments) throws IOException {
        int code = run(List.of(arguments));
        if (code != 0) {
            throw new IllegalStateException("no figures were taken, see above");
        }
    }

    /** Answers the exit code: 0 when figures were taken and written, or a question answered. */
    public static int run(List<String> arguments) throws IOException {
        try {
            CommandLineOptions given = new CommandLineOptions(arguments.toArray(String[]::new));
            if (isQuestion(given)) {
                org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
                return 0;
            }
            if (named(given.getIncludes(), given.getExcludes()).isEmpty()) {
                System.err.println("no kernel has a name like " + String.join(" ", given.getIncludes())
                        + "; there are:\n  " + String.join("\n  ", named(List.of(), List.of())));
                return 1;
            }
            return measure(given, arguments);
        } catch (CommandLineOptionException | RunnerException e) {
            System.err.println(e.getMessage());
        }
        return 1;
    }

    /** Whether JMH answers by itself, without running anything. */
    private static boolean isQuestion(CommandLineOptions given) {
        return given.shouldHelp()
                || given.shouldList()
                || given.shouldListWithParams()
                || given.shouldListProfilers()
                || given.shouldListResultFormats();
    }

    private static int measure(CommandLineOptions given, List<String> arguments) throws IOException, RunnerException {
        Instant start = Instant.now();
        Facts facts = ThisMachine.facts(
                String.join(" ", "./dev bench", String.join(" ", arguments)).strip(), start);
        Path standard = RESULTS.resolve("bench-" + STAMP.format(start) + "-" + facts.commit() + JMH_ENDING);
        Path jmh = Path.of(given.getResult().orElse(standard.toString())).toAbsolutePath();
        Path folder = Objects.requireNonNull(jmh.getParent(), "a file has a folder");
        Files.createDirectories(folder);
        List<Measured> measured =
                new Runner(options(given, jmh)).run().stream().map(Measured::of).toList();
        System.out.println("\nwrote " + jmh);
        String name = String.valueOf(jmh.getFileName()).replaceAll("(\\.jmh)?\\.json$", "");
        for (Path written : KernelReport.of(measured, facts).writeTo(folder, name)) {
            System.out.println("wrote " + written);
        }
        return 0;
    }

    /** What the command line says, and our defaults where it says nothing. */
    static Options options(CommandLineOptions given, Path result) {
        ChainedOptionsBuilder builder = new OptionsBuilder()
                .parent(given)
                .forks(given.getForkCount().orElse(1))
                .warmupIterations(given.getWarmupIterations().orElse(WARM_UPS))
                .warmupTime(given.getWarmupTime().orElse(ITERATION))
                .measurementIterations(given.getMeasurementIterations().orElse(MEASUREMENTS))
                .measurementTime(given.getMeasurementTime().orElse(ITERATION))
                .timeUnit(given.getTimeUnit().orElse(TimeUnit.MICROSECONDS))
                .shouldFailOnError(given.shouldFailOnError().orElse(true))
                .verbosity(given.verbosity().orElse(VerboseMode.NORMAL))
                .resultFormat(ResultFormatType.JSON)
                .result(result.toString())
                .addProfiler(GCProfiler.class);
        if (given.getBenchModes().isEmpty()) {
            builder.mode(Mode.AverageTime);
        }
        if (!given.getParameter("encoding").hasValue()) {
            builder.param("encoding", encodings());
        }
        return builder.build();
    }

    /** So that a new encoding is measured as soon as it is on the list. */
    private static String[] encodings() {
        return StandardEncoders.standard().list().stream().map(Encoding::name).toArray(String[]::new);
    }

    /** Class and method of those that match JMH's patterns. */
    private static Set<String> named(List<String> includes, List<String> excludes) {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        Set<String> names = new TreeSet<>();
        for (BenchmarkListEntry entry : BenchmarkList.defaultList().find(silent, includes, excludes)) {
            String name = entry.getUsername();
            names.add(name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1));
        }
        return names;
    }
}
