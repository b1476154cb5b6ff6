package dev.oriel.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.oriel.VirtualFramebuffer;
import dev.oriel.framebuffer.Rect;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

@RemoteScreen(width = 320, height = 200)
class RemoteScreenTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RGB = 0xffffff;

    @Test
    void givesATestAFramebufferThatCanBeWatched(ScreenUnderTest screen, VirtualFramebuffer framebuffer)
            throws IOException {
        framebuffer.fill(new Rect(0, 0, 320, 200), 0x336699);
        framebuffer.commit();
        assertThat(screen.picture().getRGB(10, 10) & RGB).isEqualTo(0x336699);
        HttpURLConnection page = (HttpURLConnection) screen.url().toURL().openConnection();
        assertThat(page.getResponseCode()).isEqualTo(200);
        assertThatIllegalStateException().isThrownBy(screen::environment).withMessageContaining("kind = XVFB");
    }

    @Test
    @RemoteScreen(width = 320, height = 200, kind = RemoteScreen.Kind.XVFB)
    void givesATestAnXServer(ScreenUnderTest screen) throws IOException {
        int before = screen.picture().getRGB(5, 5);
        screen.run("xterm", "-geometry", "80x24+0+0", "-bg", "#aabbcc", "-b", "0", "+sb");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(isSeen(screen.picture(), 0xaabbcc)).isTrue());
        assertThat(before & RGB).isNotEqualTo(0xaabbcc);
        assertThat(screen.environment()).containsKey("DISPLAY");
    }

    private static boolean isSeen(BufferedImage picture, int color) {
        for (int y = 0; y < picture.getHeight(); y += 4) {
            for (int x = 0; x < picture.getWidth(); x += 4) {
                if ((picture.getRGB(x, y) & RGB) == color) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Not found by name: it is run by the test below, and fails. */
    @RemoteScreen(width = 64, height = 48)
    static final class Failing {

        @Test
        void fails(VirtualFramebuffer framebuffer, ScreenUnderTest screen) throws IOException {
            framebuffer.fill(new Rect(0, 0, 64, 48), 0x00ff00);
            framebuffer.commit();
            assertThat(screen.picture()).as("fails on purpose").isNull();
        }
    }

    @Test
    void savesAPictureAndARecordingOfATestThatFails(@TempDir Path folder) throws IOException {
        Map<String, String> entries = new ConcurrentHashMap<>();
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
                entries.putAll(entry.getKeyValuePairs());
            }
        };
        System.setProperty("oriel.screens", folder.toString());
        try {
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(Failing.class))
                    .build();
            LauncherFactory.create(LauncherConfig.builder().build()).execute(request, listener);
        } finally {
            System.clearProperty("oriel.screens");
        }
        assertThat(entries).containsKeys("remote screen", "picture", "recording");
        BufferedImage picture = ImageIO.read(Path.of(entries.get("picture")).toFile());
        assertThat(picture.getRGB(30, 30) & RGB).isEqualTo(0x00ff00);
        assertThat(colors(Path.of(entries.get("recording")))).endsWith(0x00ff00);
    }

    @Test
    void writesEveryPictureOfARecordingWithItsTime(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("two.gif");
        List<Recorder.Frame> frames = List.of(frame(0, 0xff0000), frame(500, 0x0000ff), frame(700, 0x333333));
        AnimatedGif.write(file, frames);
        assertThat(colors(file)).containsExactly(0xff0000, 0x0000ff, 0x333333);
        assertThat(Files.readAllBytes(file)).startsWith('G', 'I', 'F').contains(50, 20);
    }

    private static Recorder.Frame frame(long millis, int color) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                image.setRGB(x, y, color);
            }
        }
        return new Recorder.Frame(millis, Recorder.Frame.now(image).image());
    }

    /** The colour in the middle of each picture of a GIF. */
    private static List<Integer> colors(Path gif) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            List<Integer> colors = new ArrayList<>();
            for (int i = 0; i < reader.getNumImages(true); i++) {
                colors.add(reader.read(i).getRGB(32, 24) & RGB);
            }
            return colors;
        }
    }
}
