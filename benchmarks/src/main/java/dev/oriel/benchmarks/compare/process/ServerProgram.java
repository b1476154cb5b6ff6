package dev.oriel.benchmarks.compare.process;

import dev.oriel.x11.process.ProcessGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program of a server under comparison, with everything it starts. It ends on {@link #close}, and when this JVM ends in any
 * way (see {@link ProcessGroup}). Any thread.
 */
public final class ServerProgram implements AutoCloseable {

    private static final Duration LEFT_BEHIND = Duration.ofSeconds(6);

    private final String name;
    private final ProcessGroup group;
    private final ProcessTable table;

    private ServerProgram(String name, ProcessGroup group, ProcessTable table) {
        this.name = name;
        this.group = group;
        this.table = table;
    }

    /**
     * @param environment variables on top of ours
     * @throws IOException if there is no such program
     */
    public static ServerProgram start(String name, List<String> command, Map<String, String> environment)
            throws IOException {
        return new ServerProgram(name, ProcessGroup.start(command, environment), ProcessTable.ofThisMachine());
    }

    public String name() {
        return name;
    }

    public boolean isAlive() {
        return group.isAlive();
    }

    /** How it ended, in words, if it has. */
    public String ending() {
        return isAlive() ? "runs" : "ended with exit code " + group.exit().join();
    }

    /** The last lines it wrote. */
    public List<String> lastOutput() {
        return group.lastOutput();
    }

    /** The program and its descendants, without the shell that guards it. */
    public List<Long> pids() {
        return table.sessionLeadersBelow(group.pid()).stream()
                .flatMap(leader -> table.tree(leader).stream())
                .toList();
    }

    /** TERM, then KILL; then waits, bounded, for descendants that had left the group, and kills these too. */
    @Override
    public void close() {
        List<ProcessHandle> tree =
                pids().stream().flatMap(pid -> ProcessHandle.of(pid).stream()).toList();
        group.close();
        CompletableFuture<?>[] ends = tree.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(LEFT_BEHIND.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            tree.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException interrupted) {
            tree.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }
}
