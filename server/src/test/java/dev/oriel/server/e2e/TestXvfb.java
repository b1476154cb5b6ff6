package dev.oriel.server.e2e;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Xvfb that is not the server's: for viewers to live on, or to be attached to. */
final class TestXvfb implements AutoCloseable {

    private static final Pattern SHARED_MEMORY = Pattern.compile("screen 0 shmid (\\d+)");

    private final RunningProgram program;

    private TestXvfb(RunningProgram program) {
        this.program = program;
    }

    /** Starts it on a free number and waits until it takes connections. */
    static TestXvfb start(int width, int height, String... more) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("Xvfb", "-displayfd", "1", "-screen", "0", width + "x" + height + "x24", "-nolisten", "tcp"));
        command.addAll(List.of("-noreset", "-nocursor"));
        command.addAll(List.of(more));
        TestXvfb xvfb = new TestXvfb(RunningProgram.start(Map.of(), command));
        Patience.until("Xvfb " + xvfb.program, () -> !xvfb.program.output().isEmpty());
        return xvfb;
    }

    XDisplay display() {
        return new XDisplay(":" + program.output().get(0).strip());
    }

    /** What {@code -shmem} printed. */
    String sharedMemoryId() {
        return program.errors().stream()
                .map(SHARED_MEMORY::matcher)
                .filter(Matcher::find)
                .map(line -> line.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no shmid: " + program));
    }

    void kill() {
        program.kill();
    }

    @Override
    public void close() {
        program.close();
    }
}
