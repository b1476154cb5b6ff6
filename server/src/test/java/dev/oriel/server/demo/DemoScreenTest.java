package dev.oriel.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.desktop.PointerShapes;
import dev.oriel.framebuffer.desktop.ScreenSize;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class DemoScreenTest {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;
    private static final LocalTime NOON = LocalTime.NOON;
    private static final int LEFT = 1;
    private static final long FRAME = TimeUnit.MILLISECONDS.toNanos(33);

    private final RecordedScreen screen = new RecordedScreen(WIDTH, HEIGHT);
    private final DemoPage page = new DemoPage(WIDTH, HEIGHT);
    private final Layout layout = page.layout();

    private void show(long millis) {
        page.tick(TimeUnit.MILLISECONDS.toNanos(millis), NOON.plus(Duration.ofMillis(millis)));
        page.show(screen);
    }

    private void click(Rect area) {
        int x = area.x() + area.width() / 2;
        int y = area.y() + area.height() / 2;
        page.pointer(x, y, 0);
        page.pointer(x, y, LEFT);
        page.pointer(x, y, 0);
    }

    private Rect button(int index) {
        int width = layout.buttons().width() / 3;
        return new Rect(
                layout.buttons().x() + index * width,
                layout.buttons().y(),
                width,
                layout.buttons().height());
    }

    private void pause() {
        click(button(2));
        show(0);
        screen.takeWritten();
    }

    private boolean hasColor(Rect area, int rgb) {
        for (int y = area.y(); y < area.bottom(); y++) {
            for (int x = area.x(); x < area.right(); x++) {
                if (screen.pixel(x, y) == rgb) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void theFirstPictureIsWholeAndLaterOnesAreSmall() {
        show(0);
        assertThat(screen.takeWritten()).containsExactly(new Rect(0, 0, WIDTH, HEIGHT));
        assertThat(Arrays.stream(screen.copy()).distinct().count()).isGreaterThan(5);
        show(33);
        assertThat(screen.takeWritten())
                .hasSize(1)
                .allMatch(layout.motion()::contains)
                .allMatch(area -> area.area() < layout.motion().area() / 2);
    }

    @Test
    void smallChangesAddUpToTheWholePicture() {
        for (int frame = 0; frame < 100; frame++) {
            show(frame * 33L);
        }
        int[] added = screen.copy();
        page.paintAll();
        page.show(screen);
        assertThat(screen.copy()).isEqualTo(added);
    }

    @Test
    void onlyTheClockMovesWhenPaused() {
        show(0);
        pause();
        show(500);
        assertThat(screen.takeWritten()).isEmpty();
        show(1000);
        assertThat(screen.takeWritten()).hasSize(1).allMatch(layout.header()::contains);
    }

    @Test
    void nothingIsCommittedWhenNothingChanged() {
        show(0);
        pause();
        int before = screen.commits();
        show(100);
        assertThat(screen.commits()).isEqualTo(before);
    }

    @Test
    void drawsWhereThePointerIsDragged() {
        show(0);
        int x = layout.drawing().x() + 100;
        int y = layout.drawing().y() + 100;
        page.pointer(x, y, LEFT);
        page.pointer(x + 50, y, LEFT);
        page.pointer(x + 50, y, 0);
        page.pointer(x + 50, y + 50, 0);
        page.show(screen);
        assertThat(screen.pixel(x + 25, y)).isEqualTo(Look.ACCENT.getRGB() & 0xffffff);
        assertThat(screen.pixel(x + 50, y + 25)).isEqualTo(Look.PANEL.getRGB() & 0xffffff);
    }

    @Test
    void thePointerIsACrossOnThePaperAndAnArrowElsewhere() {
        page.pointer(layout.drawing().x() + 5, layout.drawing().y() + 5, 0);
        page.show(screen);
        assertThat(screen.shape()).isSameAs(PointerShapes.CROSS);
        page.pointer(layout.header().x() + 5, layout.header().y() + 5, 0);
        page.show(screen);
        assertThat(screen.shape()).isSameAs(PointerShapes.ARROW);
    }

    @Test
    void theButtonsChangeThePenAndClearThePaper() {
        show(0);
        pause();
        int x = layout.drawing().x() + 100;
        int y = layout.drawing().y() + 100;
        click(button(0));
        page.pointer(x, y, LEFT);
        page.pointer(x, y, 0);
        page.show(screen);
        assertThat(screen.pixel(x, y)).isEqualTo(Look.PENS.get(1).getRGB() & 0xffffff);
        click(button(1));
        page.show(screen);
        assertThat(screen.pixel(x, y)).isEqualTo(Look.PANEL.getRGB() & 0xffffff);
    }

    @Test
    void aButtonLightsUpUnderThePointerAndActsOnlyWhenReleasedInside() {
        show(0);
        pause();
        Rect pause = button(2);
        page.pointer(pause.x() + 40, pause.y() + 4, 0);
        page.show(screen);
        assertThat(hasColor(pause, Look.RAISED.getRGB() & 0xffffff)).isTrue();
        page.pointer(pause.x() + 40, pause.y() + 4, LEFT);
        page.pointer(0, 0, LEFT);
        page.pointer(0, 0, 0);
        assertThat(page.isMoving()).isFalse();
        click(pause);
        assertThat(page.isMoving()).isTrue();
    }

    @Test
    void showsWhatIsTypedIncludingCharactersItHasNoGlyphFor() {
        show(0);
        pause();
        for (int keysym : new int[] {'H', 'i', 'x', Keysym.BACK_SPACE, 0xe4, 0x01000000 + 0x20ac, 0xffe1}) {
            page.key(keysym, true);
            page.key(keysym, false);
        }
        page.show(screen);
        assertThat(page.typedText()).isEqualTo("Hiä€");
        assertThat(screen.takeWritten()).containsExactly(layout.typing());
        assertThat(hasColor(layout.typing(), Look.TEXT.getRGB() & 0xffffff)).isTrue();
        page.key(Keysym.RETURN, true);
        assertThat(page.typedText()).isEmpty();
    }

    @Test
    void forgetsTheBeginningOfEndlessTyping() {
        for (int i = 0; i < 1000; i++) {
            page.key('a' + i % 26, true);
        }
        assertThat(page.typedText()).hasSize(200).endsWith(String.valueOf((char) ('a' + 999 % 26)));
        show(0);
        assertThat(screen.takeWritten()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"16, 16", "1, 1", "320, 200", "60, 2000", "2000, 60", "3840, 2160"})
    void paintsOnAnySize(int width, int height) {
        RecordedScreen other = new RecordedScreen(width, height);
        page.resize(width, height);
        page.pointer(width / 2, height / 2, LEFT);
        page.key('a', true);
        page.tick(0, NOON);
        page.show(other);
        assertThat(other.takeWritten()).containsExactly(new Rect(0, 0, width, height));
        page.tick(FRAME, NOON);
        page.show(other);
        assertThat(other.takeWritten()).allMatch(new Rect(0, 0, width, height)::contains);
    }

    @Test
    void aDrawingSurvivesAChangeOfSize() {
        show(0);
        int x = layout.drawing().x() + 20;
        int y = layout.drawing().y() + 20;
        page.pointer(x, y, LEFT);
        page.pointer(x, y, 0);
        page.resize(WIDTH - 100, HEIGHT - 100);
        RecordedScreen smaller = new RecordedScreen(WIDTH - 100, HEIGHT - 100);
        page.show(smaller);
        assertThat(smaller.pixel(x, y)).isEqualTo(Look.ACCENT.getRGB() & 0xffffff);
    }

    @Test
    void asksToBeCalledAgainAtTheRateOfWhatMoves() {
        DemoScreen demo = new DemoScreen(new ScreenSize(WIDTH, HEIGHT), screen);
        assertThat(demo.step(0, NOON)).isEqualTo(TimeUnit.SECONDS.toNanos(1) / 30);
        assertThat(demo.step(TimeUnit.MILLISECONDS.toNanos(20), NOON))
                .isEqualTo(TimeUnit.SECONDS.toNanos(1) / 30 - TimeUnit.MILLISECONDS.toNanos(20));
    }

    @Test
    void livesOnlyWhileSomebodyWatches() {
        DemoScreen demo = new DemoScreen(new ScreenSize(WIDTH, HEIGHT), screen);
        demo.key('a', true);
        assertThat(screen.commits()).isZero();
        demo.start();
        demo.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> screen.commits() > 3);
        demo.stop();
        demo.stop();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("demo")));
        screen.takeWritten();
        demo.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> !screen.takeWritten().isEmpty());
        demo.stop();
    }
}
