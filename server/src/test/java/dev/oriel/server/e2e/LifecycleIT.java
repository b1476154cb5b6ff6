package dev.oriel.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.decode.EncodingNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything the server starts ends with it, whichever way it ends; an X server that dies is replaced once. */
final class LifecycleIT {

    private static final String GEOMETRY = "320x200";

    private static ServerProcess withTerminal(String... more) throws Exception {
        String[] arguments = Stream.of(
                        Stream.of("--geometry", GEOMETRY),
                        Stream.of(more),
                        Stream.of("--", "xterm", "-geometry", "40x10+0+0", "-e", "sleep", "600"))
                .flatMap(part -> part)
                .toArray(String[]::new);
        ServerProcess server = ServerProcess.ready(arguments);
        Pictures.awaitDrawn(new XDisplay(server.display()), 2);
        return server;
    }

    private static void awaitEndOf(List<ProcessHandle> processes) {
        Patience.until("end of " + processes, () -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static List<Path> privateDirectories(ServerProcess server) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/dev/shm"))) {
            return entries.filter(it -> it.getFileName().toString().startsWith("oriel-x11-" + server.pid() + "-"))
                    .toList();
        }
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }

    @Test
    void endsAllItStartedAndTellsViewersWhenTerminated(@TempDir Path temporary) throws Exception {
        try (ServerProcess server =
                        ServerProcess.ready(temporaryFilesIn(temporary), "--geometry", GEOMETRY, "--desktop", "auto");
                RfbViewer viewer = server.viewer(PixelFormat.BGRX, EncodingNumber.ZRLE)) {
            viewer.readUntil(() -> viewer.updates() > 0);
            Patience.until("a terminal", () -> !server.descendants("xterm").isEmpty());
            List<ProcessHandle> started = server.descendants();
            assertThat(privateDirectories(server)).isNotEmpty();
            assertThat(entries(temporary)).isNotEmpty();
            server.terminate();

            viewer.readToEnd();
            assertThat(viewer.hasEnded()).isTrue();
            assertThat(server.exitCode()).as("%s", server).isZero();
            awaitEndOf(started);
            assertThat(privateDirectories(server)).isEmpty();
            assertThat(entries(temporary)).isEmpty();
            assertThat(server.logs(" ERROR ")).as("%s", server).isFalse();
        }
    }

    private static Map<String, String> temporaryFilesIn(Path directory) {
        return Map.of("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + directory);
    }

    /** A number that X servers which look for a free one, from 0 upwards, do not reach. */
    private static int highFreeNumber() {
        return IntStream.range(0, 1000)
                .map(i -> 20_000 + (int) (ProcessHandle.current().pid() + i) % 10_000)
                .filter(number -> !Files.exists(Path.of("/tmp/.X11-unix/X" + number)))
                .filter(number -> !Files.exists(Path.of("/tmp/.X" + number + "-lock")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void startsAgainOnTheSameDisplayAndPortsAfterKill() throws Exception {
        String display = ":" + highFreeNumber();
        int httpPort;
        int rfbPort;
        try (ServerProcess server = withTerminal("--xvfb", display)) {
            List<ProcessHandle> started = server.descendants();
            List<Path> left = privateDirectories(server);
            assertThat(left).isNotEmpty();
            httpPort = server.httpPort();
            rfbPort = server.rfbPort();
            server.kill();
            server.exitCode();
            awaitEndOf(started);
            try (ServerProcess next = withTerminal(
                            "--xvfb",
                            display,
                            "--http-port",
                            String.valueOf(httpPort),
                            "--rfb-port",
                            String.valueOf(rfbPort));
                    RfbViewer viewer = next.viewer(PixelFormat.BGRX, EncodingNumber.TIGHT)) {
                assertThat(next.display()).isEqualTo(display);
                Pictures.awaitExact(viewer, PixelFormat.BGRX, new XDisplay(display));
                assertThat(left).noneMatch(Files::exists);
            }
        }
    }

    @Test
    void replacesADeadXServerOnceAndThenEndsWithTheReason() throws Exception {
        try (ServerProcess server = withTerminal()) {
            ProcessHandle first = server.xvfb();
            try (RfbViewer viewer = server.viewer(PixelFormat.BGRX, EncodingNumber.ZRLE)) {
                viewer.readUntil(() -> viewer.updates() > 0);
                first.destroyForcibly();
                viewer.readToEnd();
            }
            Patience.until("the display's return; " + server, () -> server.logs("the display is back"));
            assertThat(server.log()).anyMatch(line -> line.contains("closed: the desktop is gone: "));
            Pictures.awaitDrawn(new XDisplay(server.display()), 2);
            ProcessHandle second = server.xvfb();
            assertThat(second.pid()).isNotEqualTo(first.pid());
            try (RfbViewer viewer = server.viewer(PixelFormat.BGRX, EncodingNumber.ZRLE)) {
                Pictures.awaitExact(viewer, PixelFormat.BGRX, new XDisplay(server.display()));
                List<ProcessHandle> started = server.descendants();
                second.destroyForcibly();
                viewer.readToEnd();
                assertThat(server.exitCode()).as("%s", server).isEqualTo(3);
                awaitEndOf(started);
            }
            assertThat(server.log()).anyMatch(line -> line.contains("the display is lost for good: "));
        }
    }

    @Test
    void runsTheCommandOnItsDisplay(@TempDir Path directory) throws Exception {
        Path told = directory.resolve("display");
        String script = "printf %s \"$DISPLAY\" > \"$0.part\"; mv \"$0.part\" \"$0\"; exec sleep 600";
        try (ServerProcess server =
                ServerProcess.ready("--geometry", GEOMETRY, "--", "sh", "-c", script, told.toString())) {
            Patience.until("the command; " + server, () -> Files.exists(told));
            assertThat(told).hasContent(server.display());
            assertThat(server.descendants("xterm")).isEmpty();
        }
    }

    @Test
    void showsAndMovesARunningXServer() throws Exception {
        try (TestXvfb xvfb = TestXvfb.start(320, 200)) {
            attachTo(xvfb);
        }
    }

    @Test
    void readsTheSharedMemoryOfARunningXvfb() throws Exception {
        try (TestXvfb xvfb = TestXvfb.start(320, 200, "-shmem")) {
            attachTo(xvfb, "--attach-shm", xvfb.sharedMemoryId());
        }
    }

    private static void attachTo(TestXvfb xvfb, String... more) throws Exception {
        XDisplay display = xvfb.display();
        String[] arguments = Stream.concat(Stream.of("--display", display.name()), Stream.of(more))
                .toArray(String[]::new);
        try (RunningProgram clock = display.start("xclock", "-geometry", "150x150+20+20");
                ServerProcess server = ServerProcess.ready(arguments);
                RfbViewer viewer = server.viewer(PixelFormat.BGRX, EncodingNumber.ZRLE)) {
            assertThat(server.display()).isEqualTo(display.name());
            Pictures.awaitDrawn(display, 2);
            Pictures.awaitExact(viewer, PixelFormat.BGRX, display);
            viewer.pointer(123, 77, 0);
            Patience.until(
                    "pointer at 123, 77; " + server,
                    () -> display.run("xdotool", "getmouselocation").startsWith("x:123 y:77 "));
            server.terminate();
            assertThat(server.exitCode()).isZero();
            assertThat(clock.isAlive()).as("a program that is not the server's").isTrue();
            display.run("xdpyinfo");
        }
    }

    @Test
    void endsWithTheXServerItIsAttachedTo() throws Exception {
        try (TestXvfb xvfb = TestXvfb.start(320, 200);
                ServerProcess server =
                        ServerProcess.ready("--display", xvfb.display().name())) {
            xvfb.kill();
            assertThat(server.exitCode()).as("%s", server).isEqualTo(3);
            assertThat(server.log()).anyMatch(line -> line.contains("the display is lost for good: "));
        }
    }
}
