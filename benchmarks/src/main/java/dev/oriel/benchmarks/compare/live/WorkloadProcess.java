package dev.oriel.benchmarks.compare.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The X client that draws, as a process of its own. It says {@code ready} when its window is drawn and works until it reads
 * {@code stop}; then it says what it did as JSON and keeps its window, still, until its input ends.
 */
public final class WorkloadProcess implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WorkloadProcess.class.getName());
    private static final String MAIN = "dev.oriel.benchmarks.load.LoadMain";
    private static final Duration END = Duration.ofSeconds(2);
    private static final int LINES = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Deque<String> lastLines = new ArrayDeque<>();

    private WorkloadProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "workload-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts on the JVM and the class path of this process. */
    public static WorkloadProcess start(String workload, int display, List<String> options) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> command = new ArrayList<>(
                List.of(java, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), MAIN, workload));
        command.addAll(List.of("--display", ":" + display));
        command.addAll(options);
        return new WorkloadProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(line);
                if (line.equals("ready") || line.startsWith("{")) {
                    answers.add(line);
                }
            }
        } catch (IOException ended) {
            LOG.log(Level.DEBUG, "workload: {0}", ended.getMessage());
        }
    }

    private synchronized void keep(String line) {
        if (lastLines.size() == LINES) {
            lastLines.removeFirst();
        }
        lastLines.addLast(line);
    }

    public long pid() {
        return process.pid();
    }

    /** Waits until its window is drawn. */
    public void awaitReady(Duration most) throws RunFailure {
        answer("get ready", most);
    }

    /** Has it draw no more, and answers what it did. */
    public JsonNode stop(Duration most) throws RunFailure {
        try {
            process.getOutputStream().write("stop\n".getBytes(StandardCharsets.US_ASCII));
            process.getOutputStream().flush();
            return JSON.readTree(answer("stop", most));
        } catch (JsonProcessingException wrong) {
            throw new RunFailure("the workload's summary is no JSON: " + wrong.getOriginalMessage(), wrong);
        } catch (IOException gone) {
            throw failure("ended by itself");
        }
    }

    private String answer(String what, Duration most) throws RunFailure {
        long deadline = System.nanoTime() + most.toNanos();
        try {
            while (System.nanoTime() - deadline < 0) {
                String line = answers.poll(50, TimeUnit.MILLISECONDS);
                if (line != null) {
                    return line;
                }
                if (!process.isAlive() && answers.isEmpty()) {
                    throw failure("ended before it could " + what);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw failure("did not " + what + " within " + most.toSeconds() + " s");
    }

    private synchronized RunFailure failure(String what) {
        return new RunFailure("the workload " + what
                + Optional.of(String.join("\n", lastLines))
                        .filter(lines -> !lines.isEmpty())
                        .map(lines -> "; its last lines:\n" + lines)
                        .orElse(""));
    }

    /** Closes its input, which ends it; TERM and KILL if it does not. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            LOG.log(Level.DEBUG, "workload: {0}", alreadyGone.getMessage());
        }
        try {
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroy();
                if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
