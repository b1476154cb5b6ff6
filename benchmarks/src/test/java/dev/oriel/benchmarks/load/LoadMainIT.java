package dev.oriel.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.workload.Setting;
import dev.oriel.benchmarks.load.workload.Spot;
import dev.oriel.benchmarks.load.workload.Workload;
import dev.oriel.benchmarks.load.workload.Workloads;
import dev.oriel.benchmarks.marker.Marker;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.x11.pixels.ImagePixels;
import dev.oriel.x11.pixels.ScreenSize;
import dev.oriel.x11.process.XvfbOptions;
import dev.oriel.x11.process.XvfbServer;
import dev.oriel.x11.xcb.Core;
import dev.oriel.x11.xcb.XConnection;
import dev.oriel.x11.xcb.XTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each workload as a process of its own on a real Xvfb, seen through the root window. */
final class LoadMainIT {

    static {
        // What the server's main does: LWJGL without sun.misc.Unsafe where it can.
        if (Runtime.version().feature() >= 25) {
            System.setProperty("org.lwjgl.system.memoryBackend", "ffm");
        }
    }

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final long SEED = 3;
    private static final Rect SCREEN = new Rect(0, 0, WIDTH, HEIGHT);
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private static XvfbServer xvfb;
    private static ImagePixels root;

    @BeforeAll
    static void startXvfb() throws IOException {
        xvfb = XvfbServer.start(new XvfbOptions(XvfbOptions.FREE_DISPLAY, WIDTH, HEIGHT));
        root = ImagePixels.of(XConnection.open(xvfb.address()), new ScreenSize(WIDTH, HEIGHT));
    }

    @AfterAll
    static void stopXvfb() {
        root.close();
        xvfb.close();
    }

    private static LoadProcess start(String name, String... more) throws IOException {
        List<String> fixed = List.of(name, "--display", ":" + xvfb.displayNumber(), "--seed", "" + SEED);
        String[] arguments = Stream.concat(fixed.stream(), Stream.of(more)).toArray(String[]::new);
        return LoadProcess.start(xvfb.environment(), arguments);
    }

    /** What the X server shows at one moment, between two requests of others. */
    private static Picture look() throws IOException {
        Pixels pixels = root.read(SCREEN);
        Picture copy = Picture.blank(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                copy.pixels().put(copy.index(x, y), pixels.pixel(x, y) & 0xFFFFFF);
            }
        }
        return copy;
    }

    private static Optional<Marker> marker(Picture picture, Spot spot) {
        return Marker.read(picture::rgb, spot.x(), spot.y());
    }

    static Stream<String> names() {
        return Workloads.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theRootWindowShowsNumberedFramesAsTheyShouldBe(String name) throws IOException {
        Workload workload = Workloads.named(name).create(Setting.of(SEED, WIDTH, HEIGHT));
        boolean moves = workload.timing().dueNanos(1) < Long.MAX_VALUE;
        try (LoadProcess load = start(name)) {
            load.await("ready");
            int first = seenAsItShouldBe(workload, -1);
            int last = moves ? seenAsItShouldBe(workload, first + 1) : first;
            JsonNode summary = load.stop();
            assertThat(summary.get("workload").textValue()).isEqualTo(name);
            assertThat(summary.get("lastNumber").intValue()).isGreaterThanOrEqualTo(last);
            int late = summary.get("late").intValue();
            assertThat(summary.get("frames").intValue())
                    .isEqualTo(summary.get("lastNumber").intValue() + 1 - late);
        }
    }

    @Test
    void framesAreTheSameThroughTheConnection() throws IOException {
        Workload workload = Workloads.named("mixed").create(Setting.of(SEED, WIDTH, HEIGHT));
        try (LoadProcess load = start("mixed", "--no-shm")) {
            load.await("ready");
            seenAsItShouldBe(workload, 20);
            load.stop();
        }
    }

    /** Looks until a frame above {@code after} is whole on the screen and equal to what it should be; answers its number. */
    private static int seenAsItShouldBe(Workload workload, int after) throws IOException {
        long end = System.nanoTime() + DEADLINE.toNanos();
        String reason = "no marker seen";
        while (System.nanoTime() < end) {
            Picture seen = look();
            Optional<Marker> marker = marker(seen, workload.markers().get(0));
            if (marker.isPresent() && marker.get().number() > after) {
                assertThat(System.nanoTime() - marker.get().nanos()).isPositive();
                Optional<String> difference = difference(workload, seen, marker.get());
                if (difference.isEmpty()) {
                    return marker.get().number();
                }
                reason = difference.get();
            }
        }
        throw new AssertionError("no frame above " + after + " was seen as it should be; last: " + reason);
    }

    /** Where the screen is not what the marker's frame should be; a moment may lie between the requests of a frame. */
    private static Optional<String> difference(Workload workload, Picture seen, Marker marker) {
        Picture expected = workload.picture(marker.number());
        for (Spot spot : workload.markers()) {
            if (!marker(seen, spot).equals(Optional.of(marker))) {
                return Optional.of("another marker at " + spot);
            }
            expected.copy(seen, spot.area(), spot.x(), spot.y());
        }
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (expected.rgb(x, y) != seen.rgb(x, y)) {
                    return Optional.of(String.format(
                            "frame %d has %06x at %d,%d, not %06x",
                            marker.number(), seen.rgb(x, y), x, y, expected.rgb(x, y)));
                }
            }
        }
        return Optional.empty();
    }

    @Test
    void echoAnswersButtonsAndKeysWithTheNextNumber() throws IOException {
        Workload workload = Workloads.named("echo").create(Setting.of(SEED, WIDTH, HEIGHT));
        try (LoadProcess load = start("echo");
                XConnection connection = XConnection.open(xvfb.address())) {
            load.await("ready");
            XTest input = XTest.open(connection).orElseThrow();
            input.button(1, true);
            input.button(1, false);
            new Core(connection).sync();
            assertThat(seenAsItShouldBe(workload, 0)).isEqualTo(1);
            int someKey = connection.screen().keycodes().first() + 30;
            input.key(someKey, true);
            input.key(someKey, false);
            new Core(connection).sync();
            assertThat(seenAsItShouldBe(workload, 1)).isEqualTo(2);
            assertThat(load.stop().get("presses").intValue()).isEqualTo(2);
        }
    }

    @Test
    void theTimeEndsAWorkloadByItself() throws IOException {
        try (LoadProcess load = start("video30", "--seconds", "1", "--fps", "20")) {
            load.await("ready");
            assertThat(load.await("{")).contains("\"workload\":\"video30\"");
            assertThat(load.exitCode()).isZero();
        }
    }

    @Test
    void aMistypedNameIsAnsweredWithAllNames() throws IOException {
        try (LoadProcess load = start("vidoe30")) {
            assertThat(load.await("there is no workload \"vidoe30\"")).contains(String.join(", ", Workloads.names()));
            assertThat(load.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void aDamagedRecordingIsRefused(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("text.orec"), "this is something else than a recording");
        try (LoadProcess load = start("desktop", "--recording", file.toString())) {
            assertThat(load.await("desktop: ")).contains("not a usable recording: it does not begin with ORIELREC");
            assertThat(load.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void aDisplayThatIsNotThereIsNamed() throws IOException {
        try (LoadProcess load = LoadProcess.start(xvfb.environment(), "idle", "--display", ":59000")) {
            assertThat(load.await("idle: ")).contains(":59000");
            assertThat(load.exitCode()).isEqualTo(1);
        }
    }
}
