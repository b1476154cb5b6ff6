package dev.oriel.server.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A process of the test's own whose lines are kept. Ended by its pid, at the latest by {@link #close}. */
final class RunningProgram implements AutoCloseable {

    private static final int GRACE_SECONDS = 15;

    private final List<String> command;
    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<Thread> readers;

    private RunningProgram(List<String> command, Process process) {
        this.command = command;
        this.process = process;
        readers = List.of(
                reader("output", process.getInputStream(), output), reader("errors", process.getErrorStream(), errors));
    }

    /** @param environment variables on top of the test's; an empty value removes one */
    static RunningProgram start(Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        return new RunningProgram(List.copyOf(command), builder.start());
    }

    private static Thread reader(String name, InputStream from, List<String> lines) {
        Thread thread = new Thread(() -> read(from, lines), name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void read(InputStream from, List<String> lines) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(from, UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("(no more can be read: " + e.getMessage() + ")");
        }
    }

    /** Lines of standard output so far. */
    List<String> output() {
        return List.copyOf(output);
    }

    /** Lines of standard error so far. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits for the end, and for the last of its lines. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + this);
        }
        for (Thread reader : readers) {
            reader.join(TimeUnit.SECONDS.toMillis(GRACE_SECONDS));
        }
        return process.exitValue();
    }

    /** TERM, and KILL if that does not help. */
    @Override
    public void close() {
        process.destroy();
        if (!endsInTime()) {
            process.destroyForcibly();
            endsInTime();
        }
    }

    private boolean endsInTime() {
        try {
            return process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String toString() {
        return String.join(" ", command) + " (pid " + process.pid() + ")\n--- output\n" + String.join("\n", output)
                + "\n--- errors\n" + String.join("\n", errors) + "\n---";
    }
}
