package dev.oriel.swing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A process started as a user would, without an X server, and the lines that it prints. One test thread. */
final class LaunchedApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Map<String, Point> places = new ConcurrentHashMap<>();

    private LaunchedApplication(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "lines");
        reader.setDaemon(true);
        reader.start();
    }

    static LaunchedApplication start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SwingMain.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("DISPLAY");
        return new LaunchedApplication(builder.start());
    }

    private void read() {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(this::take);
        } catch (IOException | UncheckedIOException e) {
            lines.add("the output ended: " + e.getMessage());
        }
    }

    private void take(String line) {
        String[] words = line.split(" ", -1);
        if (words.length == 4 && words[0].equals("at")) {
            places.put(words[1], new Point(Integer.parseInt(words[2]), Integer.parseInt(words[3])));
        } else {
            lines.add(line);
        }
    }

    /** Forgets what was printed but where components are, so that only what comes is waited for. */
    void forget() {
        lines.clear();
    }

    /** Waits for a line that begins so, and answers the rest of it. */
    String await(String beginning) {
        awaitThat("a line " + beginning, () -> rest(beginning).isPresent());
        return rest(beginning).orElseThrow();
    }

    /** Where a component is, as the application said, now or before. */
    Point place(String name) {
        awaitThat("the place of " + name, () -> places.containsKey(name));
        return new Point(places.get(name));
    }

    private void awaitThat(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .failFast(() -> assertThat(process.isAlive() || condition.call())
                        .as("%s, before it ended with %s", what, lines)
                        .isTrue())
                .until(condition);
    }

    private Optional<String> rest(String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .reduce((earlier, later) -> later)
                .map(line -> line.substring(beginning.length()).strip());
    }

    boolean hasPrinted(String beginning) {
        return rest(beginning).isPresent();
    }

    /** Waits for its end, and answers how it ended. */
    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ended, after %s", lines)
                .isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
