package dev.oriel.benchmarks.compare;

import dev.oriel.benchmarks.compare.ComparisonPlan.Conditions;
import dev.oriel.benchmarks.compare.ComparisonPlan.Settings;
import dev.oriel.benchmarks.compare.ComparisonPlan.Timing;
import dev.oriel.benchmarks.compare.link.Link;
import dev.oriel.benchmarks.compare.live.ViewerProfile;
import dev.oriel.benchmarks.compare.measure.RunResult;
import dev.oriel.benchmarks.compare.process.Closing;
import dev.oriel.benchmarks.compare.rival.RivalCatalog;
import dev.oriel.benchmarks.compare.rival.RunningRival.ScreenSpec;
import dev.oriel.benchmarks.compare.summary.ComparedServer;
import dev.oriel.benchmarks.compare.summary.ComparisonReport;
import dev.oriel.benchmarks.load.workload.Workloads;
import dev.oriel.benchmarks.report.Facts;
import dev.oriel.benchmarks.report.Facts.Fact;
import dev.oriel.benchmarks.report.ThisMachine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What somebody wants compared, in the words of the command line. Immutable.
 *
 * @param names an empty list of servers or workloads stands for all there are
 * @param command how to run the same again, for the report
 */
public record ComparisonOrder(Names names, Amount amount, Scene scene, Files files, String command) {

    /** Which of the things that have names. */
    public record Names(
            List<String> servers, List<String> workloads, List<String> links, List<String> viewers, String profile) {

        public Names {
            servers = List.copyOf(servers);
            workloads = List.copyOf(workloads);
            links = List.copyOf(links);
            viewers = List.copyOf(viewers);
        }
    }

    /** How much: repeats, and times in seconds. */
    public record Amount(int repeats, double warmUp, double seconds, double settle) {}

    /**
     * What workloads draw.
     *
     * @param width of the screen, in pixels, as its height
     * @param seed of everything that is random
     */
    public record Scene(int width, int height, long seed) {}

    /**
     * Where things are.
     *
     * @param orielJar the server under test
     * @param rivals a directory with further descriptions of servers
     * @param results where a new directory for the results is made
     */
    public record Files(Optional<Path> orielJar, Optional<Path> rivals, Path results) {}

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** All names that can be ordered, for help texts. */
    public static List<String> knownNames(Optional<Path> rivals) throws IOException {
        return List.of(
                "servers: " + String.join(", ", RivalCatalog.read(rivals).names()),
                "workloads: " + String.join(", ", Workloads.names()),
                "links: " + String.join(", ", Link.names()),
                "viewers: " + String.join(", ", ViewerSet.NAMES),
                "profiles: " + String.join(", ", ViewerProfile.labels()));
    }

    /**
     * Runs everything and writes the report.
     *
     * @param progress a line for each run, and where the report is
     * @return the report's files
     * @throws UnknownNameException before anything is started
     */
    public List<Path> carryOut(PrintStream progress) throws IOException {
        RivalCatalog catalog = RivalCatalog.read(files.rivals);
        ComparisonPlan wanted = plan(catalog);
        Instant date = Instant.now();
        Facts facts = ThisMachine.facts(command, date).with(facts(wanted));
        Path folder = files.results.resolve(STAMP.format(date) + "-" + facts.commit());
        java.nio.file.Files.createDirectories(folder);
        try (Closing closing = Closing.atShutdown()) {
            Fleet fleet = new Fleet(catalog, variables(), wanted.conditions().screen(), closing);
            List<ComparedServer> servers = fleet.look(wanted.servers());
            servers.stream()
                    .filter(server -> !server.missing().isEmpty())
                    .forEach(server ->
                            progress.println("missing: " + server.name() + ": " + String.join("; ", server.missing())));
            List<RunResult> results = run(wanted, servers, fleet, closing, new Output(folder, progress));
            List<Path> written = ComparisonReport.of(facts, servers, results).writeTo(folder, "compare");
            written.forEach(file -> progress.println("wrote " + file));
            return written;
        }
    }

    private record Output(Path folder, PrintStream progress) {}

    private static List<RunResult> run(
            ComparisonPlan wanted, List<ComparedServer> servers, Fleet fleet, Closing closing, Output output)
            throws IOException {
        List<String> present = servers.stream()
                .filter(server -> server.missing().isEmpty())
                .map(ComparedServer::name)
                .toList();
        if (present.isEmpty()) {
            return List.of();
        }
        RunLog log = new RunLog(output.folder.resolve("runs.jsonl"));
        return new Comparison(wanted.withServers(present), fleet, closing, log, output.progress).run();
    }

    private ComparisonPlan plan(RivalCatalog catalog) {
        return new ComparisonPlan(
                valid("server", names.servers, catalog.names()),
                new Settings(
                        valid("workload", names.workloads, Workloads.names()),
                        each("link", names.links, Link::named, Link.names()),
                        each("viewers", names.viewers, ViewerSet::named, ViewerSet.NAMES)),
                amount.repeats,
                new Conditions(
                        new Timing(seconds(amount.warmUp), seconds(amount.seconds), seconds(amount.settle)),
                        new ScreenSpec(scene.width, scene.height),
                        each("profile", List.of(names.profile), ViewerProfile::named, ViewerProfile.labels())
                                .get(0),
                        scene.seed));
    }

    private static Duration seconds(double value) {
        return Duration.ofMillis(Math.round(value * 1000));
    }

    private static List<String> valid(String kind, List<String> wanted, List<String> known) {
        return wanted.isEmpty()
                ? known
                : each(kind, wanted, name -> Optional.of(name).filter(known::contains), known);
    }

    private static <T> List<T> each(
            String kind, List<String> wanted, Function<String, Optional<T>> find, List<String> known) {
        List<T> found = new ArrayList<>();
        for (String name : wanted) {
            found.add(find.apply(name).orElseThrow(() -> new UnknownNameException(kind, name, known)));
        }
        return found;
    }

    /** What descriptions may refer to: our environment, and where Oriel is. */
    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(System.getenv());
        files.orielJar.ifPresent(
                jar -> variables.put("ORIEL_JAR", jar.toAbsolutePath().toString()));
        variables.put("ORIEL_JAVA", ProcessHandle.current().info().command().orElse("java"));
        return variables;
    }

    private List<Fact> facts(ComparisonPlan plan) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Screen", scene.width + "x" + scene.height));
        facts.add(new Fact("Viewer asks for", plan.conditions().profile().description()));
        facts.add(new Fact(
                "Each run",
                amount.warmUp + " s of work unmeasured, " + amount.seconds + " s measured, up to " + amount.settle
                        + " s to settle; " + amount.repeats + " repeats"));
        plan.settings().links().forEach(link -> facts.add(new Fact("Link " + link.name(), link.description())));
        facts.add(new Fact("Seed", Long.toString(scene.seed)));
        return facts;
    }
}
