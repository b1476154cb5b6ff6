package dev.oriel.x11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.x11.process.ProcessGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program of the real world, with its own idea of keyboards, gets what was typed. */
final class XtermTest {

    private static final int RETURN = 0xFF0D;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Rect SCREEN = new Rect(0, 0, 400, 200);

    @Test
    void showsAndReadsWhatIsTyped(@TempDir Path directory) throws Exception {
        String text = "aA@{}[]|~\\\"'$#%^&*()_+éßÜñ€中Ж<>?;:";
        Path result = directory.resolve("typed");
        try (TestDisplay display = TestDisplay.start(SCREEN.width(), SCREEN.height());
                X11Desktop desktop = X11Desktop.of(display.xvfb());
                ProcessGroup xterm = ProcessGroup.start(command(result), environment(display))) {
            await().atMost(PATIENCE).pollInSameThread().until(() -> isDrawn(desktop) || !xterm.isAlive());
            assertThat(xterm.isAlive()).as("xterm: %s", xterm.lastOutput()).isTrue();
            desktop.input().pointer(100, 50, 0);
            text.codePoints().forEach(character -> type(desktop, keysymOf(character)));
            type(desktop, RETURN);
            await().atMost(PATIENCE).until(() -> Files.exists(result));
            assertThat(result).hasContent(text);
        }
    }

    /** The line read is renamed into place, so that the file is whole when it exists. */
    private static List<String> command(Path result) {
        String script = "echo ready; IFS= read -r line; printf %s \"$line\" > \"$0.part\"; mv \"$0.part\" \"$0\"";
        return List.of("xterm", "-u8", "-geometry", "60x10+0+0", "-e", "sh", "-c", script, result.toString());
    }

    private static Map<String, String> environment(TestDisplay display) {
        Map<String, String> environment = new HashMap<>(display.xvfb().environment());
        environment.put("LC_ALL", "C.UTF-8");
        return environment;
    }

    /** Xterm has shown its first line: black on white, on the black root window. */
    private static boolean isDrawn(X11Desktop desktop) throws IOException {
        Pixels pixels = desktop.pixels().read(SCREEN);
        int white = 0;
        int black = 0;
        for (int i = 0; i < 40 * 12; i++) {
            int rgb = pixels.pixel(i % 40, i / 40) & 0xFFFFFF;
            white += rgb == 0xFFFFFF ? 1 : 0;
            black += rgb == 0 ? 1 : 0;
        }
        return white > 200 && black > 20;
    }

    private static int keysymOf(int codePoint) {
        return codePoint < 0x100 ? codePoint : 0x01000000 + codePoint;
    }

    private static void type(X11Desktop desktop, int keysym) {
        desktop.input().key(keysym, true);
        desktop.input().key(keysym, false);
    }
}
