package dev.oriel.x11.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.oriel.x11.xcb.XConnection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class XvfbServerTest {

    private static XvfbServer start(int display) throws IOException {
        return XvfbServer.start(new XvfbOptions(display, 320, 200));
    }

    @Test
    void keepsItsFilesFromOthersAndLeavesNothing() throws Exception {
        XvfbServer server = start(XvfbOptions.FREE_DISPLAY);
        Path directory = server.screenFile().getParent();
        Path authority = Path.of(server.environment().get("XAUTHORITY"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(authority)))
                .isEqualTo("rw-------");
        assertThat(server.environment()).containsEntry("DISPLAY", ":" + server.displayNumber());
        try (XConnection connection = XConnection.open(server.address())) {
            assertThat(connection.screen().width()).isEqualTo(320);
            assertThat(connection.screen().isBgrx()).isTrue();
        }
        server.close();
        assertThat(server.exit().get(1, TimeUnit.SECONDS)).isZero();
        assertThat(directory).doesNotExist();
        assertThat(Path.of("/tmp/.X11-unix/X" + server.displayNumber())).doesNotExist();
        server.close();
    }

    @Test
    void programsFindTheirWayByTheEnvironment() throws Exception {
        try (XvfbServer server = start(XvfbOptions.FREE_DISPLAY);
                ProcessGroup program = ProcessGroup.start(java.util.List.of("xdpyinfo"), server.environment())) {
            assertThat(program.exit().get(20, TimeUnit.SECONDS))
                    .as("%s", program.lastOutput())
                    .isZero();
        }
    }

    @Test
    void takesTheNumberItIsAskedForAndSaysWhenItIsTaken() throws Exception {
        int number;
        try (XvfbServer any = start(XvfbOptions.FREE_DISPLAY)) {
            number = any.displayNumber();
            assertThatThrownBy(() -> start(number))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("ended at once")
                    .hasMessageContaining("already");
        }
        try (XvfbServer asked = start(number)) {
            assertThat(asked.displayNumber()).isEqualTo(number);
        }
    }

    @Test
    void filesOfAServerThatWasKilledDoNotBlockTheNext() throws Exception {
        int number;
        try (XvfbServer free = start(XvfbOptions.FREE_DISPLAY)) {
            number = free.displayNumber();
        }
        Path socket = Path.of("/tmp/.X11-unix/X" + number);
        XvfbServer killed = start(number);
        ProcessHandle xvfb = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/Xvfb"))
                .filter(process -> process.info().commandLine().orElse("").contains(" :" + number + " "))
                .findFirst()
                .orElseThrow();
        assertThat(xvfb.destroyForcibly()).isTrue();
        assertThat(killed.exit().get(10, TimeUnit.SECONDS)).isEqualTo(128 + 9);
        assertThat(socket).exists();
        try (XvfbServer next = start(number)) {
            assertThat(next.displayNumber()).isEqualTo(number);
        }
        killed.close();
    }

    @Test
    void removesTheDirectoriesOfDeadProcessesOnly(@TempDir Path parent) throws Exception {
        long self = ProcessHandle.current().pid();
        Path dead = Files.createDirectory(parent.resolve("oriel-x11-999999999-1-a"));
        Path reusedPid = Files.createDirectory(parent.resolve("oriel-x11-" + self + "-1-b"));
        Path foreign = Files.createDirectory(parent.resolve("oriel-x11-unlike"));
        Files.writeString(dead.resolve("Xvfb_screen0"), "pixels");
        try (PrivateDirectory first = PrivateDirectory.createIn(parent);
                PrivateDirectory second = PrivateDirectory.createIn(parent)) {
            assertThat(dead).doesNotExist();
            assertThat(reusedPid).doesNotExist();
            assertThat(foreign).exists();
            assertThat(first.path()).exists().isNotEqualTo(second.path());
        }
    }

    /** Starts Xvfb, says its pid and directory, and waits to be killed. */
    public static final class Victim {

        private Victim() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws Exception {
            XvfbServer server = start(XvfbOptions.FREE_DISPLAY);
            ProcessGroup program =
                    ProcessGroup.start(java.util.List.of("sh", "-c", "echo $$; sleep 1000"), server.environment());
            await().until(() -> !program.lastOutput().isEmpty());
            System.out.println(
                    server.displayNumber() + " " + program.lastOutput().get(0) + " " + server.screenFile());
            Thread.currentThread().join();
        }
    }

    @Test
    void killingTheJvmEndsXvfbAndItsProgramsAndLeavesNothingInTheWay() throws Exception {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            String[] said = firstReport(output).split(" ", 3);
            Path screenFile = Path.of(said[2]);
            long program = Long.parseLong(said[1]);
            assertThat(screenFile).exists();
            assertThat(victim.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
            await().until(() -> !Files.exists(Path.of("/tmp/.X11-unix/X" + said[0])));
            await().until(() ->
                    !ProcessHandle.of(program).map(ProcessHandle::isAlive).orElse(false));
            try (XvfbServer next = start(Integer.parseInt(said[0]))) {
                assertThat(screenFile.getParent()).doesNotExist();
                assertThat(next.displayNumber()).isEqualTo(Integer.parseInt(said[0]));
            }
        } finally {
            victim.destroyForcibly();
        }
    }

    private static String firstReport(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.matches("\\d+ \\d+ /.*")) {
                return line;
            }
        }
        throw new AssertionError("the other JVM said nothing");
    }
}
