package dev.oriel.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.decode.EncodingNumber;
import dev.oriel.viewer.picture.RgbImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server says and does at its start, and with which code it ends when it cannot start. */
final class StartIT {

    /** No X server, no program at all. */
    private static final Map<String, String> NO_PROGRAMS = Map.of("PATH", "/nonexistent");

    private static void assertEnds(int code, String said, String... arguments) throws Exception {
        try (ServerProcess server = ServerProcess.started(arguments)) {
            assertThat(server.exitCode()).as("%s", server).isEqualTo(code);
            assertThat(server.log()).as("%s", server).anyMatch(line -> line.contains(said));
            assertThat(server.output()).noneMatch(line -> line.startsWith("ready "));
            assertThat(server.logs("\tat ")).as("%s", server).isFalse();
        }
    }

    @Test
    void saysNothingButItsOwnWordsAtAPlainStart() throws Exception {
        try (ServerProcess server = ServerProcess.ready("--geometry", "320x200")) {
            assertThat(server.log()).allMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO .*"));
            assertThat(server.password()).matches("\\S{8}");
            assertThat(server.output()).contains("browser:  http://127.0.0.1:" + server.httpPort() + "/");
            assertThat(server.output()).contains("viewer:   127.0.0.1::" + server.rfbPort());
            assertThat(server.output()).hasSize(4);
        }
    }

    private static List<String> commandLine(ServerProcess server) throws IOException {
        String line = Files.readString(Path.of("/proc", String.valueOf(server.pid()), "cmdline"));
        return List.of(line.split("\0", -1));
    }

    /** The ready line's process id is also that of the process the test has started. */
    @Test
    void choosesOptionsForItsVmUnlessSomebodyHas() throws Exception {
        try (ServerProcess server = ServerProcess.ready("--demo")) {
            assertThat(commandLine(server)).contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", "--demo");
        }
        try (ServerProcess server = ServerProcess.ready(Map.of("JAVA_TOOL_OPTIONS", "-Xmx300m"), "--demo")) {
            assertThat(commandLine(server)).noneMatch(word -> word.startsWith("-X"));
        }
    }

    /** Whoever supervises the server may leave it few descriptors. */
    @Test
    void beginsWithNoDescriptorsOfAnEarlierVm() throws Exception {
        try (ServerProcess server = ServerProcess.ready("--demo");
                Stream<Path> descriptors = Files.list(Path.of("/proc", String.valueOf(server.pid()), "fd"))) {
            List<String> files = descriptors
                    .map(StartIT::target)
                    .filter(target -> target.startsWith("/") && !target.startsWith("/dev/"))
                    .toList();
            assertThat(files).doesNotHaveDuplicates();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    @Test
    void servesItsPage() throws Exception {
        try (ServerProcess server = ServerProcess.ready("--demo", "--geometry", "320x200", "--rfb-port", "off")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.httpPort() + "/"))
                    .build();
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("<!doctype html>");
            assertThat(server.rfbPort()).isZero();
        }
    }

    @Test
    void makesANewPasswordEachTime() throws Exception {
        try (ServerProcess one = ServerProcess.ready("--demo");
                ServerProcess other = ServerProcess.ready("--demo")) {
            assertThat(one.password()).isNotEmpty().isNotEqualTo(other.password());
        }
    }

    @Test
    void showsADemoThatReactsToPointerAndKeys() throws Exception {
        try (ServerProcess server = ServerProcess.ready("--demo", "--geometry", "800x600")) {
            assertThat(server.display()).isEqualTo("none");
            assertReacts(server);
        }
    }

    @Test
    void saysThatXvfbIsMissingAndShowsTheDemo() throws Exception {
        try (ServerProcess server = ServerProcess.ready(NO_PROGRAMS, "--geometry", "800x600")) {
            assertThat(server.log())
                    .filteredOn(line -> line.contains(" WARN "))
                    .singleElement()
                    .asString()
                    .contains("Xvfb", "the demo screen is shown instead");
            assertReacts(server);
        }
    }

    /** A drag paints on the page, a key shows itself: what changes stays changed. */
    private static void assertReacts(ServerProcess server) throws Exception {
        try (RfbViewer viewer = server.viewer(PixelFormat.BGRX, EncodingNumber.ZRLE)) {
            viewer.readUntil(() -> viewer.updates() > 0 && Pictures.colours(viewer.picture()) > 3);
            RgbImage before = copy(viewer.picture());
            viewer.type("Oriel typed this");
            viewer.readUntil(() -> differences(before, viewer.picture()) > 500);
            RgbImage typed = copy(viewer.picture());
            viewer.pointer(500, 300, 1);
            for (int x = 500; x < 700; x += 5) {
                viewer.pointer(x, 300 + x % 40, 1);
            }
            viewer.pointer(700, 300, 0);
            viewer.readUntil(() -> differences(typed, viewer.picture()) > 500);
        }
    }

    private static RgbImage copy(RgbImage picture) {
        return picture.crop(new Rect(0, 0, picture.width(), picture.height()));
    }

    private static int differences(RgbImage one, RgbImage other) {
        int[] a = one.toArray();
        int[] b = other.toArray();
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            count += a[i] == b[i] ? 0 : 1;
        }
        return count;
    }

    @Test
    void tellsItsVersionAndOptions() throws Exception {
        try (ServerProcess version = ServerProcess.started("--version");
                ServerProcess help = ServerProcess.started("--help")) {
            assertThat(version.exitCode()).isZero();
            assertThat(version.output()).singleElement().asString().matches(".*\\d+\\.\\d+\\.\\d+.*");
            assertThat(help.exitCode()).isZero();
            assertThat(String.join("\n", help.output()))
                    .contains("--attach-shm", "--password-file", "--max-frame-rate");
            assertThat(List.of(version.log(), help.log())).allMatch(List::isEmpty);
        }
    }

    @Test
    void endsWithTwoForWrongUse() throws Exception {
        assertEnds(2, "--no-such-option", "--no-such-option");
        assertEnds(2, "--geometry", "--geometry", "12x");
        assertEnds(2, "--attach-shm", "--attach-shm", "7");
        assertEnds(2, "no-such-program", "--", "no-such-program");
    }

    @Test
    void endsWithThreeWithoutTheDisplayAskedFor() throws Exception {
        assertEnds(3, "--display :59000", "--display", ":59000", "--http-port", "0", "--rfb-port", "0");
    }

    @Test
    void endsWithThreeWhenTheNumberIsTaken() throws Exception {
        try (TestXvfb taken = TestXvfb.start(100, 100)) {
            String number = taken.display().name();
            assertEnds(3, "", "--xvfb", number, "--http-port", "0", "--rfb-port", "0");
            taken.display().run("xdpyinfo");
        }
    }

    @Test
    void endsWithFourWhenAPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertEnds(4, "--http-port", "--demo", "--http-port", port, "--rfb-port", "0");
            assertEnds(4, "--rfb-port", "--geometry", "100x100", "--http-port", "0", "--rfb-port", port);
        }
    }

    @Test
    void takesThePasswordOfAFile(@TempDir Path directory) throws Exception {
        Path file = Files.createFile(
                directory.resolve("password"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "kept one\nsecond line\n");
        try (ServerProcess server = ServerProcess.ready("--demo", "--password-file", file.toString());
                RfbViewer viewer = server.viewer("kept one", PixelFormat.BGRX, EncodingNumber.RAW)) {
            viewer.readUntil(() -> viewer.updates() > 0);
            assertThat(server.output()).noneMatch(line -> line.contains("kept one"));
            assertThat(server.log()).noneMatch(line -> line.contains("kept one"));
        }
    }

    @Test
    void endsWithFiveForAPasswordFileThatOthersMayRead(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("password");
        assertEnds(5, "--password-file", "--demo", "--password-file", file.toString());
        Files.writeString(file, "everyone\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertEnds(5, "--password-file", "--demo", "--password-file", file.toString());
    }

    @Test
    void warnsThatNobodyIsAskedForAPassword() throws Exception {
        try (ServerProcess server = ServerProcess.ready("--demo", "--auth", "none");
                RfbViewer viewer = server.viewer(PixelFormat.BGRX, EncodingNumber.RAW)) {
            viewer.readUntil(() -> viewer.updates() > 0);
            assertThat(server.log()).anyMatch(line -> line.contains(" WARN ") && line.contains("--auth none"));
            assertThat(server.password()).isEmpty();
        }
    }
}
