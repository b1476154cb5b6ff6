package dev.oriel.benchmarks.compare.rival;

import dev.oriel.benchmarks.compare.process.FreePlaces;
import dev.oriel.benchmarks.compare.process.ServerProgram;
import dev.oriel.benchmarks.compare.rival.RivalDescription.ProcessDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A server that was started and is ended by {@link #close}, with all its processes. */
public final class RunningRival implements AutoCloseable {

    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final RivalDescription description;
    private final FreePlaces free;
    private final int display;
    private final Path home;
    private final List<ServerProgram> programs = Collections.synchronizedList(new ArrayList<>());
    private final Places places;
    private final Readiness readiness;
    private boolean closed;

    private RunningRival(RivalDescription description, FoundPrograms found, ScreenSpec screen, FreePlaces free)
            throws IOException {
        this.description = description;
        this.free = free;
        display = free.display();
        int rfbPort = free.port();
        int httpPort = free.port();
        home = Files.createTempDirectory("oriel-compare-" + description.name() + "-");
        readiness = new Readiness(free, display, rfbPort, httpPort);
        Map<String, String> values = new TreeMap<>();
        found.places().forEach((name, place) -> values.put("program:" + name, place.toString()));
        places = new Places(values)
                .with("display", display)
                .with("port", rfbPort)
                .with("httpPort", httpPort)
                .with("width", screen.width())
                .with("height", screen.height())
                .with("home", home);
    }

    /** The size of the screen that servers are asked for. */
    public record ScreenSpec(int width, int height) {}

    /** Takes a free display and free ports for a server; nothing runs before {@link #start}. */
    public static RunningRival prepare(
            RivalDescription description, FoundPrograms found, ScreenSpec screen, FreePlaces free) throws IOException {
        return new RunningRival(description, found, screen, free);
    }

    /** Starts the processes one after the other, each when the one before is ready. */
    public void start() throws RivalFailure {
        for (ProcessDescription process : description.processes()) {
            awaitReady(process, started(process));
        }
    }

    private ServerProgram started(ProcessDescription process) throws RivalFailure {
        Map<String, String> environment = new TreeMap<>(Map.of("HOME", home.toString()));
        description.environment().forEach((name, value) -> environment.put(name, places.fill(value)));
        List<String> command = process.command().stream().map(places::fill).toList();
        synchronized (this) {
            if (closed) {
                throw new RivalFailure(process.name() + " is not started any more", List.of());
            }
            try {
                ServerProgram program = ServerProgram.start(process.name(), command, environment);
                programs.add(program);
                return program;
            } catch (IOException refused) {
                throw new RivalFailure(process.name() + " does not start: " + refused.getMessage(), List.of());
            }
        }
    }

    private void awaitReady(ProcessDescription process, ServerProgram program) throws RivalFailure {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(process.readySeconds());
        while (!readiness.isMet(process.ready())) {
            if (!program.isAlive()) {
                throw new RivalFailure(
                        process.name() + " " + program.ending() + " before it was ready", program.lastOutput());
            }
            if (System.nanoTime() - deadline > 0) {
                throw new RivalFailure(
                        process.name() + " was not ready within " + process.readySeconds() + " s",
                        program.lastOutput());
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    public String name() {
        return description.name();
    }

    /** The display, for X clients on it. */
    public int display() {
        return display;
    }

    /** Where viewers connect. */
    public URI viewerAddress() {
        return URI.create(places.fill(description.viewer()));
    }

    /** All its processes that live now. */
    public List<Long> pids() {
        return snapshot().stream().flatMap(program -> program.pids().stream()).toList();
    }

    /** Fails if one of its processes has ended. */
    public void requireAlive() throws RivalFailure {
        for (ServerProgram program : snapshot()) {
            if (!program.isAlive()) {
                throw new RivalFailure(program.name() + " " + program.ending(), program.lastOutput());
            }
        }
    }

    /** A failure that somebody else saw, with the last lines of all processes. */
    public RivalFailure failure(String what) {
        return new RivalFailure(
                what,
                snapshot().stream()
                        .flatMap(program -> program.lastOutput().stream().map(line -> program.name() + ": " + line))
                        .toList());
    }

    private List<ServerProgram> snapshot() {
        synchronized (programs) {
            return List.copyOf(programs);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        List<ServerProgram> lastFirst = new ArrayList<>(snapshot());
        Collections.reverse(lastFirst);
        lastFirst.forEach(ServerProgram::close);
        try {
            free.clear(display);
            removeHome();
        } catch (IOException inTheWay) {
            throw new UncheckedIOException("cannot tidy up after " + name(), inTheWay);
        }
    }

    private void removeHome() throws IOException {
        if (!Files.exists(home)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(home)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
