package dev.oriel.benchmarks.cli;

import dev.oriel.benchmarks.compare.ComparisonOrder;
import dev.oriel.benchmarks.compare.ComparisonOrder.Amount;
import dev.oriel.benchmarks.compare.ComparisonOrder.Files;
import dev.oriel.benchmarks.compare.ComparisonOrder.Names;
import dev.oriel.benchmarks.compare.ComparisonOrder.Scene;
import dev.oriel.benchmarks.compare.UnknownNameException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs whole servers on the same work, in turns, and writes a report. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Runs whole servers on the same workloads, in turns, and writes a report as HTML, Markdown and JSON.")
final class CompareCommand implements Callable<Integer> {

    private static final Pattern SIZE = Pattern.compile("(\\d{3,5})x(\\d{3,5})");
    private static final int MOST_REPEATS = 100;
    private static final double MOST_SECONDS = 3600;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--servers",
            split = ",",
            paramLabel = "NAME",
            description = "the first is compared with the others (default: all)")
    private List<String> servers = new ArrayList<>();

    @Option(names = "--workloads", split = ",", paramLabel = "NAME", description = "what is drawn (default: all)")
    private List<String> workloads = new ArrayList<>();

    @Option(
            names = "--links",
            split = ",",
            paramLabel = "NAME",
            defaultValue = "loopback",
            description = "between server and viewer (default: ${DEFAULT-VALUE})")
    private List<String> links = new ArrayList<>();

    @Option(
            names = "--viewers",
            split = ",",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "how many at once, or slow-among-fast (default: ${DEFAULT-VALUE})")
    private List<String> viewers = new ArrayList<>();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "jpeg",
            description = "what viewers ask for (default: ${DEFAULT-VALUE})")
    private String profile = "";

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "3",
            description = "how often everything is run (default: ${DEFAULT-VALUE})")
    private int repeats;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "5",
            description = "measured in each run (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "S",
            defaultValue = "1.5",
            description = "of work before that (default: ${DEFAULT-VALUE})")
    private double warmUp;

    @Option(
            names = "--settle",
            paramLabel = "S",
            defaultValue = "3",
            description = "for the picture to become exact afterwards (default: ${DEFAULT-VALUE})")
    private double settle;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1280x800",
            description = "of the screens (default: ${DEFAULT-VALUE})")
    private String size = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "of all that is random (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--oriel-jar",
            paramLabel = "FILE",
            description = "the server under test (default: server/target/oriel.jar, if it is there)")
    private Optional<Path> orielJar = Optional.empty();

    @Option(names = "--rivals", paramLabel = "DIR", description = "a directory with further descriptions of servers")
    private Optional<Path> rivals = Optional.empty();

    @Option(
            names = "--results",
            paramLabel = "DIR",
            defaultValue = "benchmarks/results",
            description = "where results go (default: ${DEFAULT-VALUE})")
    private Path results = Path.of("");

    @Option(names = "--list", description = "list all names and end")
    private boolean list;

    @Override
    public Integer call() throws IOException {
        if (list) {
            ComparisonOrder.knownNames(rivals).forEach(spec.commandLine().getOut()::println);
            return 0;
        }
        requireWithin("--repeat", repeats, 1, MOST_REPEATS);
        requireWithin("--seconds", seconds, 0.1, MOST_SECONDS);
        requireWithin("--warm-up", warmUp, 0, MOST_SECONDS);
        requireWithin("--settle", settle, 0, MOST_SECONDS);
        try {
            order().carryOut(System.out);
            return 0;
        } catch (UnknownNameException unknown) {
            throw wrong(unknown.getMessage());
        }
    }

    private ComparisonOrder order() {
        return new ComparisonOrder(
                new Names(servers, workloads, links, viewers, profile),
                new Amount(repeats, warmUp, seconds, settle),
                scene(),
                new Files(orielJar.or(CompareCommand::usualJar), rivals, results),
                command());
    }

    /** The arguments begin with this command's own name, after what stood before it. */
    private String command() {
        List<String> all = spec.commandLine().getParseResult().originalArgs();
        List<String> own = all.subList(all.indexOf(spec.name()) + 1, all.size());
        return String.join(" ", "./dev compare", String.join(" ", own)).strip();
    }

    private static Optional<Path> usualJar() {
        return Optional.of(Path.of("server/target/oriel.jar")).filter(java.nio.file.Files::isReadable);
    }

    private Scene scene() {
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw wrong("--size is WIDTHxHEIGHT, for example 1280x800, not " + size);
        }
        int width = Integer.parseInt(matcher.group(1));
        int height = Integer.parseInt(matcher.group(2));
        requireWithin("--size: width", width, 800, 8192);
        requireWithin("--size: height", height, 600, 8192);
        return new Scene(width, height, seed);
    }

    private void requireWithin(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw wrong(what + " must be from " + least + " to " + most + ", not " + value);
        }
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
