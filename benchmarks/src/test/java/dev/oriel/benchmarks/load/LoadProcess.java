package dev.oriel.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@link LoadMain} in a process of its own; ended with {@link #close}. */
final class LoadProcess implements AutoCloseable {

    private static final int TIMEOUT_SECONDS = 120;

    /** Surefire and failsafe may run tests from a jar that only names the class path; they say the real one here. */
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private final Process process;
    private final BufferedReader output;
    private final BufferedWriter input;

    private LoadProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
        this.input = process.outputWriter();
    }

    static LoadProcess start(Map<String, String> environment, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-cp", CLASS_PATH));
        command.add(LoadMain.class.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new LoadProcess(builder.start());
    }

    /** Waits for the line; answers it. Others are skipped. */
    String await(String beginning) throws IOException {
        CompletableFuture<String> found = CompletableFuture.supplyAsync(() -> {
            StringBuilder seen = new StringBuilder();
            String all = output.lines()
                    .peek(line -> seen.append(line).append('\n'))
                    .filter(line -> line.startsWith(beginning))
                    .findFirst()
                    .orElse("");
            assertThat(all).as("a line \"%s...\" in:%n%s", beginning, seen).isNotEmpty();
            return all;
        });
        return bounded(found);
    }

    /** Says stop; answers the summary when the process has ended well. */
    JsonNode stop() throws IOException {
        input.write("stop\n");
        input.flush();
        JsonNode summary = new ObjectMapper().readTree(await("{"));
        assertThat(exitCode()).isZero();
        return summary;
    }

    int exitCode() throws IOException {
        return bounded(process.onExit()).exitValue();
    }

    private static <T> T bounded(CompletableFuture<T> future) throws IOException {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("nothing within " + TIMEOUT_SECONDS + " s", late);
        } catch (ExecutionException failed) {
            throw new IOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
