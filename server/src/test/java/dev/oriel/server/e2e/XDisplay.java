package dev.oriel.server.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.oriel.viewer.picture.RgbImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A running X display as its own tools see and move it.
 *
 * @param name {@code :N}
 */
record XDisplay(String name) {

    private static final int TOOL_SECONDS = 30;

    /** What xwd reads of the root window, cursor excluded. */
    RgbImage rootWindow() throws Exception {
        return picture("-root");
    }

    /** What xwd reads of a window that nothing covers. */
    RgbImage window(String id) throws Exception {
        return picture("-id", id);
    }

    private RgbImage picture(String... which) throws Exception {
        Path file = Files.createTempFile("oriel-root", ".xwd");
        try {
            List<String> command = new ArrayList<>(List.of("xwd", "-silent", "-out", file.toString()));
            command.addAll(List.of(which));
            run(command.toArray(String[]::new));
            return XwdPicture.parse(Files.readAllBytes(file));
        } finally {
            Files.delete(file);
        }
    }

    /** Runs a tool on this display to its end and answers what it prints. */
    String run(String... command) throws IOException, InterruptedException {
        Answer answer = ask(command);
        if (answer.code() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + answer.code() + ": " + answer.text());
        }
        return answer.text();
    }

    /** How a tool ended and what it printed. */
    record Answer(int code, String text) {}

    Answer ask(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DISPLAY", name);
        Path output = Files.createTempFile("oriel-tool", ".txt");
        try {
            Process process = builder.redirectOutput(output.toFile()).start();
            if (!process.waitFor(TOOL_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", command) + " does not end");
            }
            return new Answer(
                    process.exitValue(), Files.readString(output, UTF_8).strip());
        } finally {
            Files.delete(output);
        }
    }

    /** Starts a program that stays. */
    RunningProgram start(String... command) throws IOException {
        return RunningProgram.start(Map.of("DISPLAY", name, "LC_ALL", "C.UTF-8"), List.of(command));
    }
}
