package dev.oriel.benchmarks.compare.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code benchmarks.jar compare} as a process. Everything it starts inherits a variable that tells it apart, so that what is
 * left of it can be found wherever it went.
 */
final class CompareProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 400;
    private static final int GONE_SECONDS = 20;

    private final Process process;
    private final String mark;
    private final Path log;

    private CompareProcess(Process process, String mark, Path log) {
        this.process = process;
        this.mark = mark;
        this.log = log;
    }

    static CompareProcess start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar("benchmarks.jar")));
        command.addAll(List.of("compare", "--oriel-jar", jar("oriel.jar")));
        command.addAll(arguments);
        String mark = "ORIEL_COMPARE_MARK=" + UUID.randomUUID();
        Path log = Files.createTempFile("oriel-compare", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("ORIEL_COMPARE_MARK", mark.substring(mark.indexOf('=') + 1));
        return new CompareProcess(builder.start(), mark, log);
    }

    private static String jar(String property) {
        Path jar = Path.of(System.getProperty(property));
        if (!Files.isReadable(jar)) {
            throw new AssertionError("no " + jar + ": these tests run after packaging");
        }
        return jar.toString();
    }

    /** The exit code. */
    int awaitEnd() throws IOException {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("no end after " + PATIENCE_SECONDS + " s: " + output());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
        return process.exitValue();
    }

    void awaitDescendants(int least) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.descendants().count() < least) {
            if (!process.isAlive() || System.nanoTime() - deadline > 0) {
                throw new AssertionError("fewer than " + least + " processes: " + output());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** As kill does. */
    void terminate() {
        process.destroy();
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    /** Commands that still run some seconds after the end. */
    List<String> leftRunning() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(GONE_SECONDS);
        List<String> left = marked();
        while (!left.isEmpty() && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            left = marked();
        }
        return left;
    }

    private List<String> marked() throws IOException {
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path one : processes) {
                if (read(one.resolve("environ")).contains(mark)) {
                    found.add(one.getFileName() + " "
                            + read(one.resolve("cmdline")).replace('\0', ' '));
                }
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException goneOrNotOurs) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(log);
    }
}
