package dev.oriel.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.Keysyms;
import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.ViewerOptions;
import dev.oriel.viewer.decode.EncodingNumber;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The example {@code swing-application}, started as {@code ./dev example} does, without an X server, and used by keys alone. */
class NotesTest {

    private static final int PATIENCE_SECONDS = 30;
    private static final String GREETING = "look at http://";
    private static final int DESK = 0x3a5a6a;
    private static final int ACTIVE_TITLE = 0x2f4a86;
    private static final int PASSIVE_TITLE = 0x7d8796;
    private static final int RGB = 0xffffff;

    /** In the title bar of the first window, which a window manager puts here, and beside its text. */
    private static final int FIRST = 32 + 200;

    private static Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Examples.class.getName(),
                        "swing-application")
                .redirectErrorStream(true);
        builder.environment().remove("DISPLAY");
        return builder.start();
    }

    private static String address(BufferedReader output) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(GREETING)) {
                return "ws://" + line.substring(GREETING.length()) + "websockify";
            }
            seen.append(line).append('\n');
        }
        throw new AssertionError("it ended with:\n" + seen);
    }

    private static int rgb(RfbViewer viewer, int x, int y) {
        return viewer.picture().rgb(x, y) & RGB;
    }

    /** Whether there is text at the beginning of the first window's page. */
    private static boolean isWrittenOn(RfbViewer viewer) {
        return IntStream.range(FIRST - 190, FIRST - 160).anyMatch(x -> rgb(viewer, x, 85) != RGB);
    }

    private static void press(RfbViewer viewer, int modifier, int keysym) throws IOException {
        viewer.key(modifier, true);
        viewer.key(keysym, true);
        viewer.key(keysym, false);
        viewer.key(modifier, false);
    }

    @Test
    void opensWindowsAndDialogsAndEndsWithTheLast() throws Exception {
        Process process = start();
        try (BufferedReader output = process.inputReader();
                RfbViewer viewer = RfbViewer.connect(
                        ViewerOptions.to(address(output)).withEncodings(List.of(EncodingNumber.RAW)))) {
            viewer.readUntil(() -> viewer.updates() > 0 && rgb(viewer, FIRST, 36) == ACTIVE_TITLE);
            assertThat(rgb(viewer, 790, 590)).isEqualTo(DESK);
            viewer.type("MMMM");
            viewer.readUntil(() -> isWrittenOn(viewer));

            press(viewer, Keysyms.CONTROL_LEFT, 'n');
            viewer.readUntil(() -> rgb(viewer, FIRST, 36) == PASSIVE_TITLE && rgb(viewer, FIRST, 68) == ACTIVE_TITLE);
            press(viewer, Keysyms.CONTROL_LEFT, 'w');
            viewer.readUntil(() -> rgb(viewer, FIRST, 36) == ACTIVE_TITLE);

            press(viewer, Keysyms.CONTROL_LEFT, 'l');
            viewer.readUntil(() -> rgb(viewer, FIRST, 36) == PASSIVE_TITLE);
            viewer.key(Keysyms.ESCAPE, true);
            viewer.key(Keysyms.ESCAPE, false);
            viewer.readUntil(() -> rgb(viewer, FIRST, 36) == ACTIVE_TITLE);

            press(viewer, Keysyms.CONTROL_LEFT, 'w');
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroy();
        }
    }
}
