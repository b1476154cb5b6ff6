package dev.oriel.x11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.desktop.CursorImage;
import dev.oriel.framebuffer.desktop.ResizeOutcome;
import dev.oriel.x11.xcb.TestClient;
import dev.oriel.x11.xcb.XMessage;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class X11DesktopTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final Rect SCREEN = new Rect(0, 0, WIDTH, HEIGHT);

    private TestDisplay display;
    private X11Desktop desktop;
    private TestClient client;
    private final RecordingListener listener = new RecordingListener();

    @BeforeEach
    void open() throws IOException {
        display = TestDisplay.start(WIDTH, HEIGHT);
        client = display.client();
        desktop = X11Desktop.of(display.xvfb());
    }

    @AfterEach
    void close() {
        client.close();
        desktop.close();
        display.close();
    }

    private void startAndTakeFirstDamage() {
        desktop.start(listener);
        await().until(() -> listener.sawDamage(SCREEN));
        listener.takeDamage();
    }

    @Test
    void tellsTheWholeScreenAndTheCursorAtStart() {
        desktop.start(listener);
        await().until(() -> listener.sawDamage(SCREEN));
        assertThat(listener.cursors()).hasSize(1);
    }

    @Test
    void tellsTheTilesThatWereDrawnTo() throws IOException {
        startAndTakeFirstDamage();
        client.fill(70, 130, 10, 10, 0xFF0000);
        await().until(() -> listener.sawDamage(new Rect(70, 130, 10, 10)));
        assertThat(listener.takeDamage()).containsExactly(new Rect(64, 128, 64, 64));
    }

    @Test
    void pixelsAreThereWhenDamageIsTold() throws IOException {
        startAndTakeFirstDamage();
        for (int i = 1; i <= 50; i++) {
            int rgb = 0x10203 * i;
            int x = 8 * i;
            client.fillLater(x, 100, 8, 8, rgb);
            client.connection().flush();
            await().until(() -> listener.sawDamage(new Rect(x, 100, 8, 8)));
            listener.takeDamage();
            Pixels pixels = desktop.pixels().read(SCREEN);
            assertThat(pixels.pixel(x + 3, 103) & 0xFFFFFF).isEqualTo(rgb);
        }
    }

    @Test
    void tellsNoDamageAfterStopAndAgainAfterStart() throws IOException {
        startAndTakeFirstDamage();
        desktop.stop();
        desktop.start(listener);
        await().until(() -> listener.sawDamage(SCREEN));
        desktop.stop();
        listener.takeDamage();
        client.fill(0, 0, 20, 20, 0xFF);
        // The answer comes from the event thread: everything before has been told or not.
        assertThat(desktop.resize(WIDTH, HEIGHT).toCompletableFuture().join()).isEqualTo(ResizeOutcome.DONE);
        assertThat(listener.takeDamage()).isEmpty();
        startAndTakeFirstDamage();
        client.fill(300, 300, 20, 20, 0xFF);
        await().until(() -> listener.sawDamage(new Rect(300, 300, 20, 20)));
    }

    @Test
    void followsTheCursorShape() throws IOException {
        int watch = 150;
        int crossHair = 34;
        int window = client.inputWindow(0, 0, WIDTH, HEIGHT);
        client.setCursor(window, crossHair);
        startAndTakeFirstDamage();
        int before = listener.cursors().size();
        client.setCursor(window, watch);
        await().until(() -> listener.cursors().size() > before);
        CursorImage shape = listener.cursors().get(before);
        assertThat(shape.argb()).contains(0xFF000000).contains(0);
        assertThat(shape.hotX()).isBetween(0, shape.width());
        assertThat(shape.argb()).isNotEqualTo(listener.cursors().get(before - 1).argb());
    }

    @Test
    void resizesAndTellsBeforeItAnswers() throws Exception {
        startAndTakeFirstDamage();
        assertThat(resize(321, 203)).isEqualTo(ResizeOutcome.DONE);
        assertThat(listener.news()).containsExactly("resized 321x203");
        assertThat(desktop.pixels().read(SCREEN).bounds()).isEqualTo(new Rect(0, 0, 321, 203));
        client.fill(320, 202, 1, 1, 0xABCDEF);
        assertThat(desktop.pixels().read(SCREEN).pixel(320, 202) & 0xFFFFFF).isEqualTo(0xABCDEF);

        assertThat(resize(WIDTH, HEIGHT)).isEqualTo(ResizeOutcome.DONE);
        assertThat(resize(400, 300)).isEqualTo(ResizeOutcome.DONE);
        assertThat(resize(WIDTH + 1, HEIGHT)).isEqualTo(ResizeOutcome.OUT_OF_RESOURCES);
        assertThat(resize(0, 5)).isEqualTo(ResizeOutcome.INVALID);
        assertThat(listener.news())
                .containsExactly("resized 321x203", "resized " + WIDTH + "x" + HEIGHT, "resized 400x300");
        try (XMessage geometry = client.core().geometry(client.root())) {
            assertThat(geometry.u16(16)).isEqualTo(400);
        }
    }

    private ResizeOutcome resize(int width, int height) throws Exception {
        return desktop.resize(width, height).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void tellsOnceThatTheServerDied() {
        startAndTakeFirstDamage();
        display.xvfb().close();
        await().until(() -> !listener.news().isEmpty());
        assertThat(desktop.ended().toCompletableFuture().join())
                .contains(desktop.name().substring(6));
        await().until(() -> threadsOf(desktop).isEmpty());
        assertThat(listener.news()).hasSize(1).first().asString().startsWith("failed display");
        RecordingListener late = new RecordingListener();
        desktop.start(late);
        assertThat(late.news()).hasSize(1);
    }

    @Test
    void closeLeavesNoThread() {
        startAndTakeFirstDamage();
        assertThat(threadsOf(desktop)).hasSize(2);
        desktop.close();
        assertThat(threadsOf(desktop)).isEmpty();
        assertThat(listener.news()).isEmpty();
    }

    private static Set<String> threadsOf(X11Desktop desktop) {
        String suffix = desktop.name().substring(6);
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("x11-") && name.endsWith(suffix))
                .collect(Collectors.toSet());
    }
}
