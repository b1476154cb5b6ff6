package dev.oriel.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.framebuffer.desktop.CursorImage;
import dev.oriel.framebuffer.desktop.DesktopListener;
import dev.oriel.framebuffer.desktop.PointerShapes;
import dev.oriel.framebuffer.desktop.ResizeOutcome;
import dev.oriel.framebuffer.desktop.ScreenSize;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class DemoDesktopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PANEL = Look.PANEL.getRGB() & 0xffffff;

    /** Counts what a frame loop would hear. */
    private static final class Watcher implements DesktopListener {

        private final AtomicInteger damages = new AtomicInteger();
        private final List<CursorImage> shapes = new ArrayList<>();

        @Override
        public void damaged(Region hint) {
            damages.incrementAndGet();
        }

        @Override
        public void resized(int width, int height) {
            damages.incrementAndGet();
        }

        @Override
        public synchronized void cursorChanged(CursorImage cursor) {
            shapes.add(cursor);
        }

        synchronized List<CursorImage> shapes() {
            return List.copyOf(shapes);
        }

        @Override
        public void clipboardChanged(String text) {
            throw new AssertionError("the demo copies nothing");
        }

        @Override
        public void bell() {
            throw new AssertionError("the demo is silent");
        }

        @Override
        public void failed(String reason) {
            damages.incrementAndGet();
        }
    }

    private static int pixel(DemoDesktop desktop, int x, int y) throws IOException {
        return desktop.pixels().read(new Rect(x, y, 1, 1)).pixel(x, y) & 0xffffff;
    }

    @Test
    void isPaintedForViewersAndReactsToThem() {
        Watcher watcher = new Watcher();
        try (DemoDesktop desktop = new DemoDesktop(new ScreenSize(800, 600))) {
            desktop.start(watcher);
            Rect paper = Layout.of(800, 600).drawing();
            await().atMost(PATIENCE).until(() -> pixel(desktop, paper.x() + 50, paper.y() + 50) == PANEL);

            desktop.input().pointer(paper.x() + 50, paper.y() + 50, 1);
            await().atMost(PATIENCE).until(() -> pixel(desktop, paper.x() + 50, paper.y() + 50) != PANEL);
            await().atMost(PATIENCE).until(() -> watcher.shapes().contains(PointerShapes.CROSS));
            assertThat(watcher.shapes()).startsWith(PointerShapes.ARROW);
            desktop.stop();
        }
    }

    @Test
    void viewersMayChangeItsSize() {
        try (DemoDesktop desktop = new DemoDesktop(new ScreenSize(800, 600))) {
            desktop.start(new Watcher());
            assertThat(desktop.resize(1000, 700)).isCompletedWithValue(ResizeOutcome.DONE);
            Rect typing = Layout.of(1000, 700).typing();
            await().atMost(PATIENCE).until(() -> pixel(desktop, typing.right() - 20, typing.y() + 20) == PANEL);
            assertThat(desktop.resize(10_000, 700)).isCompletedWithValue(ResizeOutcome.OUT_OF_RESOURCES);
        }
    }
}
