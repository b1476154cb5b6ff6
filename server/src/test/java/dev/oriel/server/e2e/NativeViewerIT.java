package dev.oriel.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.decode.EncodingNumber;
import dev.oriel.viewer.picture.RgbImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TigerVNC's viewer on an X display of its own: sees the desktop exactly, types into it and moves its pointer. */
final class NativeViewerIT {

    /** Keeps the last line read in a file that is whole when it exists. */
    private static final String SCRIPT = """
            printf '\\033[?25l\\033[42m Oriel \\033[0m \\033[31mred\\033[0m plain\\n'
            IFS= read -r line; printf %s "$line" > "$0.part"; mv "$0.part" "$0"; exec sleep 600
            """;

    @TempDir
    private Path directory;

    private ServerProcess server;
    private TestXvfb viewers;

    @BeforeEach
    void start() throws Exception {
        server = ServerProcess.ready(
                "--geometry",
                "500x300",
                "--",
                "xterm",
                "-u8",
                "-geometry",
                "70x18+4+6",
                "-e",
                "sh",
                "-c",
                SCRIPT,
                directory.resolve("typed").toString());
        viewers = TestXvfb.start(900, 600);
        Pictures.awaitDrawn(new XDisplay(server.display()), 4);
    }

    @AfterEach
    void end() {
        viewers.close();
        server.close();
    }

    private RunningProgram startViewer(String... options) throws Exception {
        Path password = VncPasswordFile.write(directory.resolve("passwd"), server.password());
        List<String> command = new ArrayList<>(List.of("xtigervncviewer", "-passwd", password.toString()));
        command.addAll(List.of("-RemoteResize=0", "-Shared=1", "-DotWhenNoCursor=0"));
        command.addAll(List.of(options));
        command.add("127.0.0.1::" + server.rfbPort());
        return viewers.display().start(command.toArray(String[]::new));
    }

    /** Waits for the window of the desktop and answers its id. */
    private String window(RunningProgram viewer) {
        List<String> found = new ArrayList<>();
        Patience.until("window of the viewer", () -> {
            assertThat(viewer.isAlive()).as("%s\n%s", viewer, server).isTrue();
            XDisplay.Answer answer =
                    viewers.display().ask("xdotool", "search", "--onlyvisible", "--name", " - TigerVNC$");
            found.addAll(answer.code() == 0 ? answer.text().lines().toList() : List.of());
            return !found.isEmpty();
        });
        return found.get(0);
    }

    private void awaitSamePicture(String window) {
        XDisplay desktop = new XDisplay(server.display());
        Patience.untilPasses("the viewer's window shows the root window", () -> {
            RgbImage shown = viewers.display().window(window);
            Pictures.assertEqual(shown, desktop.rootWindow());
        });
    }

    /** Without a window manager nobody else gives it the focus; the viewer passes input on only when it has it. */
    private void takeFocus(String window) throws Exception {
        viewers.display().run("xdotool", "windowfocus", window, "mousemove", "--window", window, "100", "80");
        viewers.display().run("xdotool", "click", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-AutoSelect=1",
                "-AutoSelect=0 -PreferredEncoding=ZRLE -FullColor=1",
                "-AutoSelect=0 -PreferredEncoding=Hextile -FullColor=1",
                "-AutoSelect=0 -PreferredEncoding=Tight -NoJPEG=1 -FullColor=1",
                "-AutoSelect=0 -PreferredEncoding=Raw -FullColor=1"
            })
    void showsTheDesktopExactly(String options) throws Exception {
        try (RunningProgram viewer = startViewer(options.split(" ", -1))) {
            awaitSamePicture(window(viewer));
        }
    }

    @Test
    void typesShiftedAndAltGrCharactersWhileAnotherViewerWatches() throws Exception {
        try (RfbViewer other = server.viewer(PixelFormat.BGRX, EncodingNumber.ZRLE);
                RunningProgram viewer = startViewer()) {
            String window = window(viewer);
            XDisplay display = viewers.display();
            display.run("setxkbmap", "de");
            takeFocus(window);
            display.run("xdotool", "key", "a", "shift+b", "1", "shift+1", "udiaeresis", "shift+ssharp");
            for (String key : List.of("q", "e", "7", "ssharp")) {
                display.run("xdotool", "keydown", "ISO_Level3_Shift", "key", key, "keyup", "ISO_Level3_Shift");
            }
            display.run("xdotool", "key", "Return");

            Path typed = directory.resolve("typed");
            Patience.until("the text's effect; " + viewer + server, () -> Files.exists(typed));
            assertThat(typed).hasContent("aB1!ü?@€{\\");
            awaitSamePicture(window);
            Pictures.awaitExact(other, PixelFormat.BGRX, new XDisplay(server.display()));
        }
    }

    @Test
    void movesThePointer() throws Exception {
        try (RunningProgram viewer = startViewer()) {
            String window = window(viewer);
            awaitSamePicture(window);
            takeFocus(window);
            viewers.display().run("xdotool", "mousemove", "--window", window, "211", "123");
            XDisplay desktop = new XDisplay(server.display());
            Patience.until(
                    "pointer at 211, 123",
                    () -> desktop.run("xdotool", "getmouselocation").startsWith("x:211 y:123 "));
        }
    }

    @Test
    void isTurnedAwayWithAWrongPassword() throws Exception {
        Path wrong = VncPasswordFile.write(directory.resolve("wrong"), "notthis!");
        try (RunningProgram viewer =
                startViewer("-passwd", wrong.toString(), "-AlertOnFatalError=0", "-ReconnectOnError=0")) {
            viewer.exitCode();
            assertThat(String.join("\n", viewer.errors())).contains("uthentication fail");
            Patience.until("the reason in the log", () -> server.logs("closed: authentication failed"));
        }
    }
}
