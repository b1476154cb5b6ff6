package dev.oriel.x11.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.x11.TestDisplay;
import dev.oriel.x11.X11Desktop;
import dev.oriel.x11.process.ProcessGroup;
import dev.oriel.x11.xcb.DisplayAddress;
import dev.oriel.x11.xcb.TestClient;
import dev.oriel.x11.xcb.XConnection;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every source must show what a program drew. */
final class PixelSourcesTest {

    private static final int WIDTH = 301;
    private static final int HEIGHT = 203;
    private static final Rect SCREEN = new Rect(0, 0, WIDTH, HEIGHT);
    private static final int CELL = 16;

    private static TestDisplay display;

    private final Random random = new Random(seed());

    private static long seed() {
        long seed = Long.getLong("oriel.seed", System.nanoTime());
        System.out.println("oriel.seed=" + seed);
        return seed;
    }

    @BeforeAll
    static void start() throws IOException {
        display = TestDisplay.start(WIDTH, HEIGHT);
    }

    @AfterAll
    static void stop() {
        display.close();
    }

    @BeforeEach
    void blank() throws IOException {
        try (TestClient client = display.client()) {
            client.fill(0, 0, WIDTH, HEIGHT, 0);
        }
    }

    /** Paints a random mosaic and answers it as pixels. */
    private int[] paint(TestClient client, int width, int height) throws IOException {
        int[] expected = new int[width * height];
        for (int y = 0; y < height; y += CELL) {
            for (int x = 0; x < width; x += CELL) {
                int rgb = random.nextInt() & 0xFFFFFF;
                client.fillLater(x, y, CELL, CELL, rgb);
                for (int i = y; i < Math.min(height, y + CELL); i++) {
                    java.util.Arrays.fill(expected, i * width + x, i * width + Math.min(width, x + CELL), rgb);
                }
            }
        }
        client.core().sync();
        return expected;
    }

    private static int[] shown(Pixels pixels) {
        int[] shown = new int[pixels.width() * pixels.height()];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = pixels.pixel(i % pixels.width(), i / pixels.width()) & 0xFFFFFF;
        }
        return shown;
    }

    private void showsWhatIsDrawn(CloseablePixels source, DisplayAddress address, Rect screen) throws IOException {
        try (source;
                TestClient client = TestClient.open(address)) {
            for (int round = 0; round < 3; round++) {
                int[] expected = paint(client, screen.width(), screen.height());
                assertThat(shown(source.read(screen))).containsExactly(expected);
            }
        }
    }

    private static ScreenSize size() {
        return new ScreenSize(WIDTH, HEIGHT);
    }

    @Test
    void theMappedFileShowsWhatIsDrawn() throws IOException {
        FbdirPixels source = FbdirPixels.map(display.xvfb().screenFile(), size());
        showsWhatIsDrawn(source, display.xvfb().address(), SCREEN);
    }

    @Test
    void imagesThroughSharedMemoryShowWhatIsDrawn() throws IOException {
        ImagePixels source = ImagePixels.of(XConnection.open(display.xvfb().address()), size());
        showsWhatIsDrawn(source, display.xvfb().address(), SCREEN);
    }

    @Test
    void imagesThroughTheSocketShowWhatIsDrawn() throws IOException {
        ImagePixels source =
                ImagePixels.throughSocket(XConnection.open(display.xvfb().address()), size());
        showsWhatIsDrawn(source, display.xvfb().address(), SCREEN);
    }

    @Test
    void imagesRenewOnlyWhatIsAskedForAndNeverLessThanThat() throws IOException {
        for (boolean shared : new boolean[] {true, false}) {
            XConnection connection = XConnection.open(display.xvfb().address());
            try (ImagePixels source = shared
                            ? ImagePixels.of(connection, size())
                            : ImagePixels.throughSocket(connection, size());
                    TestClient client = display.client()) {
                client.fill(0, 0, WIDTH, HEIGHT, 0x111111);
                source.read(SCREEN);
                client.fill(0, 0, WIDTH, HEIGHT, 0x222222);
                Pixels pixels = source.read(new Rect(50, 60, 70, 30));
                assertThat(pixels.bounds()).isEqualTo(SCREEN);
                assertThat(pixels.pixel(50, 60) & 0xFFFFFF).isEqualTo(0x222222);
                assertThat(pixels.pixel(119, 89) & 0xFFFFFF).isEqualTo(0x222222);
                assertThat(pixels.pixel(119, 90) & 0xFFFFFF).isEqualTo(0x111111);
                assertThat(pixels.pixel(50, 59) & 0xFFFFFF).isEqualTo(0x111111);
                assertThat(source.read(Rect.EMPTY).bounds()).isEqualTo(SCREEN);
            }
        }
    }

    @Test
    void imagesFollowASizeThatNobodyToldThem() throws IOException {
        ScreenSize wrong = new ScreenSize(WIDTH + 50, HEIGHT);
        XConnection connection = XConnection.open(display.xvfb().address());
        try (ImagePixels source = ImagePixels.of(connection, wrong)) {
            assertThat(source.read(new Rect(0, 0, WIDTH + 50, HEIGHT)).bounds()).isEqualTo(SCREEN);
        }
    }

    @Test
    void deathOfTheServerIsAnExceptionForImagesAndNothingForTheFile() throws IOException {
        try (TestDisplay dying = TestDisplay.start(64, 48)) {
            ScreenSize size = new ScreenSize(64, 48);
            Rect screen = new Rect(0, 0, 64, 48);
            try (FbdirPixels file = FbdirPixels.map(dying.xvfb().screenFile(), size);
                    ImagePixels images =
                            ImagePixels.of(XConnection.open(dying.xvfb().address()), size)) {
                images.read(screen);
                dying.xvfb().close();
                assertThatThrownBy(() -> images.read(screen)).isInstanceOf(IOException.class);
                assertThat(file.read(screen).bounds()).isEqualTo(screen);
            }
        }
    }

    @Test
    void theSegmentOfARunningXvfbShowsWhatIsDrawnWithoutThePointer() throws Exception {
        Pattern shmid = Pattern.compile("shmid (\\d+)");
        List<String> command = List.of(
                "Xvfb", "-displayfd", "1", "-screen", "0", "320x240x24", "-shmem", "-nolisten", "tcp", "-noreset");
        try (ProcessGroup xvfb = ProcessGroup.start(command, Map.of())) {
            Awaitility.await()
                    .until(() -> xvfb.lastOutput().stream().anyMatch(line -> line.matches("\\d+"))
                            && xvfb.lastOutput().stream()
                                    .anyMatch(line -> shmid.matcher(line).find()));
            String number = xvfb.lastOutput().stream()
                    .filter(line -> line.matches("\\d+"))
                    .findFirst()
                    .orElseThrow();
            Matcher id = shmid.matcher(String.join(" ", xvfb.lastOutput()));
            assertThat(id.find()).isTrue();
            int segment = Integer.parseInt(id.group(1));
            DisplayAddress address = DisplayAddress.named(":" + number);
            Rect screen = new Rect(0, 0, 320, 240);
            try (X11Desktop desktop = X11Desktop.attachShm(address, segment);
                    TestClient client = TestClient.open(address)) {
                int[] expected = paint(client, 320, 240);
                assertThat(shown(desktop.pixels().read(screen))).containsExactly(expected);
            } finally {
                SharedMemory leftByXvfb = SharedMemory.attach(segment);
                leftByXvfb.forget();
                leftByXvfb.close();
            }
        }
    }

    @Test
    void aSegmentThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> ShmPixels.attach(Integer.MAX_VALUE, size()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("2147483647");
    }

    @Test
    void aSegmentThatHoldsNoScreenIsRefused() throws IOException {
        SharedMemory memory = SharedMemory.create(4096);
        try {
            assertThatThrownBy(() -> ShmPixels.attach(memory.id(), size()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("version is 0");
        } finally {
            memory.forget();
            memory.close();
        }
    }

    @Test
    void anAttachedServerLosesNoSegmentToUs() throws IOException {
        long before = segments();
        for (int i = 0; i < 3; i++) {
            try (ImagePixels source =
                    ImagePixels.of(XConnection.open(display.xvfb().address()), size())) {
                source.read(SCREEN);
            }
        }
        Awaitility.await().until(() -> segments() <= before);
    }

    /** Segments that this process made. */
    private static long segments() throws IOException {
        String pid = " " + ProcessHandle.current().pid() + " ";
        try (var lines = java.nio.file.Files.lines(java.nio.file.Path.of("/proc/sysvipc/shm"))) {
            return lines.filter(line -> line.replaceAll(" +", " ").contains(pid))
                    .count();
        }
    }
}
