package dev.oriel.server.e2e;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.ViewerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runnable jar as a process, on the JVM of this test, with free ports unless the arguments name others. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready display=(\\S+) http=(\\S+) rfb=(\\S+) pid=(\\d+)");

    private final RunningProgram program;
    private final boolean expectsReady;
    private String display = "";
    private int httpPort;
    private int rfbPort;

    private ServerProcess(RunningProgram program, boolean expectsReady) {
        this.program = program;
        this.expectsReady = expectsReady;
    }

    /** Starts and waits for the ready line. */
    static ServerProcess ready(String... arguments) throws Exception {
        return ready(Map.of(), arguments);
    }

    static ServerProcess ready(Map<String, String> environment, String... arguments) throws Exception {
        ServerProcess server = new ServerProcess(program(environment, withFreePorts(arguments)), true);
        try {
            server.awaitReady();
            return server;
        } catch (Throwable e) {
            server.close();
            throw new AssertionError("no ready line: " + server.program, e);
        }
    }

    /** Starts with these arguments and nothing else, where no ready line is expected. */
    static ServerProcess started(String... arguments) throws IOException {
        return new ServerProcess(program(Map.of(), List.of(arguments)), false);
    }

    private static List<String> withFreePorts(String... arguments) {
        List<String> all = new ArrayList<>();
        for (String option : List.of("--http-port", "--rfb-port")) {
            if (!List.of(arguments).contains(option)) {
                all.addAll(List.of(option, "0"));
            }
        }
        all.addAll(List.of(arguments));
        return all;
    }

    private static RunningProgram program(Map<String, String> environment, List<String> arguments) throws IOException {
        Path jar = Path.of(System.getProperty("oriel.jar"));
        if (!Files.isReadable(jar)) {
            throw new AssertionError("no " + jar + ": these tests run after packaging");
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(arguments);
        Map<String, String> all = new HashMap<>(Map.of("LC_ALL", "C.UTF-8", "JAVA_TOOL_OPTIONS", ""));
        all.putAll(environment);
        return RunningProgram.start(all, command);
    }

    private void awaitReady() {
        Patience.until("ready line", () -> {
            if (!program.isAlive()) {
                throw new AssertionError("ended before it was ready");
            }
            return program.output().stream().map(READY::matcher).anyMatch(this::isReady);
        });
    }

    private boolean isReady(Matcher line) {
        if (!line.matches()) {
            return false;
        }
        display = line.group(1);
        httpPort = line.group(2).equals("off") ? 0 : Integer.parseInt(line.group(2));
        rfbPort = line.group(3).equals("off") ? 0 : Integer.parseInt(line.group(3));
        return Long.parseLong(line.group(4)) == pid();
    }

    long pid() {
        return program.handle().pid();
    }

    /** As the ready line tells it: {@code :N}, or {@code none}. */
    String display() {
        return display;
    }

    int httpPort() {
        return httpPort;
    }

    int rfbPort() {
        return rfbPort;
    }

    /** The generated password. */
    String password() {
        String start = "password: ";
        return program.output().stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElse("");
    }

    RfbViewer viewer(PixelFormat format, Integer... encodings) throws IOException {
        return viewer(password(), format, encodings);
    }

    /** A viewer that asks for exactly these encodings. */
    RfbViewer viewer(String ownPassword, PixelFormat format, Integer... encodings) throws IOException {
        return RfbViewer.connect(ViewerOptions.to("rfb://127.0.0.1:" + rfbPort)
                .withPassword(ownPassword)
                .withFormat(format)
                .withEncodings(List.of(encodings)));
    }

    List<String> output() {
        return program.output();
    }

    List<String> log() {
        return program.errors();
    }

    boolean logs(String part) {
        return log().stream().anyMatch(line -> line.contains(part));
    }

    /** Descendants whose command line contains the word. */
    List<ProcessHandle> descendants(String word) {
        return program.handle()
                .descendants()
                .filter(it -> it.info().commandLine().orElse("").contains(word))
                .toList();
    }

    /** The Xvfb itself, and not the shell that guards it. */
    ProcessHandle xvfb() {
        return program.handle()
                .descendants()
                .filter(it -> it.info().command().orElse("").endsWith("Xvfb"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no Xvfb: " + program));
    }

    List<ProcessHandle> descendants() {
        return program.handle().descendants().toList();
    }

    void terminate() {
        program.terminate();
    }

    void kill() {
        program.kill();
    }

    int exitCode() throws InterruptedException {
        return program.exitCode();
    }

    /** Resident memory, from proc(5). */
    long residentBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Ends it; a server that has to serve and logged an internal error fails the test. */
    @Override
    public void close() {
        program.close();
        if (expectsReady && logs(" ERROR ") && logs("\tat ")) {
            throw new AssertionError("the server logged a stack trace: " + program);
        }
    }

    @Override
    public String toString() {
        return program.toString();
    }
}
