package dev.oriel.benchmarks.compare;

import dev.oriel.benchmarks.compare.process.Closing;
import dev.oriel.benchmarks.compare.process.FreePlaces;
import dev.oriel.benchmarks.compare.rival.FoundPrograms;
import dev.oriel.benchmarks.compare.rival.RivalCatalog;
import dev.oriel.benchmarks.compare.rival.RivalDescription;
import dev.oriel.benchmarks.compare.rival.RivalFailure;
import dev.oriel.benchmarks.compare.rival.RunningRival;
import dev.oriel.benchmarks.compare.rival.RunningRival.ScreenSpec;
import dev.oriel.benchmarks.compare.summary.ComparedServer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The servers of a comparison: each is started when first needed and runs until it fails or all is over, so that what it warms
 * up stays warm. A server that failed is started anew; one that cannot be started twice in a row is given up. One thread.
 */
final class Fleet {

    private static final int TRIES = 2;

    private final RivalCatalog catalog;
    private final Map<String, String> variables;
    private final ScreenSpec screen;
    private final FreePlaces free = FreePlaces.ofThisMachine();
    private final Closing closing;
    private final Map<String, Started> running = new HashMap<>();
    private final Map<String, Integer> failedStarts = new HashMap<>();
    private final Map<String, RivalFailure> lastFailures = new HashMap<>();

    private record Started(RunningRival rival, Runnable end) {}

    Fleet(RivalCatalog catalog, Map<String, String> variables, ScreenSpec screen, Closing closing) {
        this.catalog = catalog;
        this.variables = Map.copyOf(variables);
        this.screen = screen;
        this.closing = closing;
    }

    /** What this machine has of these servers. */
    List<ComparedServer> look(List<String> names) {
        return names.stream()
                .map(catalog::description)
                .map(description -> new ComparedServer(
                        description.name(),
                        description.about(),
                        FoundPrograms.of(description, variables).missing()))
                .toList();
    }

    /** True for a server that speaks KasmVNC's dialect. */
    boolean speaksKasm(String name) {
        return catalog.description(name).kasmDialect();
    }

    /** The server, started if it does not run. */
    RunningRival server(String name) throws RivalFailure {
        Optional<Started> started = Optional.ofNullable(running.get(name));
        if (started.isPresent()) {
            started.get().rival.requireAlive();
            return started.get().rival;
        }
        if (failedStarts.getOrDefault(name, 0) >= TRIES) {
            throw lastFailures.get(name);
        }
        try {
            RunningRival rival = start(catalog.description(name));
            failedStarts.remove(name);
            return rival;
        } catch (RivalFailure failure) {
            failedStarts.merge(name, 1, Integer::sum);
            lastFailures.put(name, failure);
            discard(name);
            throw failure;
        }
    }

    private RunningRival start(RivalDescription description) throws RivalFailure {
        try {
            FoundPrograms found = FoundPrograms.of(description, variables);
            RunningRival rival = RunningRival.prepare(description, found, screen, free);
            Runnable end = rival::close;
            closing.add(end);
            running.put(description.name(), new Started(rival, end));
            rival.start();
            return rival;
        } catch (IOException noPlace) {
            throw new RivalFailure(noPlace.getMessage(), List.of());
        }
    }

    /** Ends a server that failed; the next run starts it anew. */
    void discard(String name) {
        Optional.ofNullable(running.remove(name)).ifPresent(started -> closing.endNow(started.end));
    }
}
