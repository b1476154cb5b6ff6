package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Seed;
import dev.oriel.rfb.wire.Encodings;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What moves on the screen is copied by viewers that can, and everybody's picture is what the server thinks it is. */
final class FrameLoopMovesTest {

    private static final Rect TOP = new Rect(0, 20, 300, 180);

    private final LoopBench bench = new LoopBench();
    private final Random random = Seed.random("FrameLoopMovesTest");

    @AfterEach
    void close() {
        bench.close();
    }

    private RecordingViewer watching(Integer... encodings) {
        RecordingViewer port = bench.join(encodings);
        LoopBench.viewer(port).continuousUpdates(true, LoopBench.ALL);
        bench.pass(LoopBench.FRAME);
        return port;
    }

    private RecordingViewer copying() {
        return watching(0, Encodings.COPY_RECT, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
    }

    private void scrollUp(int rows) {
        bench.desktop.move(TOP.intersect(TOP.translate(0, rows)), 0, -rows);
        bench.desktop.scatter(random, new Rect(0, 200 - rows, 300, rows));
    }

    @Test
    void sendsACopyBeforeTheNewRows() {
        bench.desktop.scatter(random, LoopBench.ALL);
        RecordingViewer port = copying();
        port.events.clear();
        port.pixelBytes = 0;
        scrollUp(13);
        bench.pass(LoopBench.FRAME);

        assertThat(port.events.subList(0, 3)).containsExactly("update", "rect 1 0,20 300x167", "rect 0 0,187 300x13");
        assertThat(port.pixelBytes).isEqualTo(300 * 13 * 4);
        bench.assertShows(port);
    }

    @Test
    void sendsPixelsToViewersThatCannotCopy() {
        bench.desktop.scatter(random, LoopBench.ALL);
        RecordingViewer port = watching(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        scrollUp(13);
        bench.pass(LoopBench.FRAME);

        assertThat(port.events).noneMatch(event -> event.startsWith("rect 1 "));
        bench.assertShows(port);
    }

    @Test
    void tellsAViewerLaterWhatMovedWhileItWasBusy() {
        bench.desktop.scatter(random, LoopBench.ALL);
        RecordingViewer slow = copying();
        RecordingViewer fast = copying();
        slow.reads = false;
        for (int i = 0; i < 5; i++) {
            scrollUp(5);
            bench.pass(LoopBench.FRAME);
        }
        slow.events.clear();
        slow.pixelBytes = 0;
        slow.reads = true;
        slow.readAll();
        bench.pass(LoopBench.FRAME);

        assertThat(slow.events.stream().filter(event -> event.startsWith("rect 1 ")))
                .hasSize(4);
        assertThat(slow.pixelBytes).isEqualTo(300 * 20 * 4);
        bench.assertShows(slow);
        bench.assertShows(fast);
    }

    @Test
    void copiesOnlyWhereAViewerAskedForPixels() {
        bench.desktop.scatter(random, LoopBench.ALL);
        RecordingViewer port = bench.join(0, Encodings.COPY_RECT);
        bench.request(port, false);
        bench.pass(LoopBench.FRAME);
        LoopBench.viewer(port).requestUpdate(true, new Rect(0, 0, 300, 150));
        port.events.clear();
        scrollUp(13);
        bench.pass(LoopBench.FRAME);

        assertThat(port.events).contains("update").noneMatch(event -> event.startsWith("rect 1 "));
        bench.request(port, true);
        bench.pass(LoopBench.FRAME);
        bench.assertShows(port);
    }

    @Test
    void repairsLossyPixelsWhereTheyHaveGone() {
        RecordingViewer port =
                watching(7, LoopBench.QUALITY_5, Encodings.COPY_RECT, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        bench.desktop.scatter(random, LoopBench.ALL);
        bench.pass(LoopBench.FRAME);
        scrollUp(13);
        bench.pass(LoopBench.FRAME);
        assertThat(port.events).contains("rect 1 0,20 300x167");
        assertThat(port.rgb(5, 25)).isNotEqualTo(bench.desktop.rgb(5, 25));
        for (int i = 0; i < 20; i++) {
            bench.pass(LoopBench.FRAME);
        }

        bench.assertShows(port);
    }

    @Test
    void forgetsCopiesWhenTheSizeChanges() {
        bench.desktop.scatter(random, LoopBench.ALL);
        RecordingViewer slow =
                watching(0, Encodings.COPY_RECT, Encodings.DESKTOP_SIZE, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        RecordingViewer fast = copying();
        slow.reads = false;
        for (int i = 0; i < 3; i++) {
            scrollUp(5);
            bench.pass(LoopBench.FRAME);
        }
        bench.desktop.become(200, 100);
        bench.desktop.scatter(random, new Rect(0, 0, 200, 100));
        bench.pass(LoopBench.FRAME);
        slow.events.clear();
        slow.reads = true;
        slow.readAll();
        bench.pass(LoopBench.FRAME);

        assertThat(slow.events).noneMatch(event -> event.startsWith("rect 1 "));
        bench.assertShows(slow);
        assertThat(fast.closed).isEmpty();
    }

    @Test
    void everyPictureIsWhatTheServerThinksThroughRandomScripts() {
        RecordingViewer[] ports = {
            copying(),
            watching(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES),
            watching(7, LoopBench.QUALITY_5, Encodings.COPY_RECT, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES),
            watching(7, LoopBench.QUALITY_5, Encodings.COPY_RECT),
            copying(),
        };
        bench.desktop.scatter(random, LoopBench.ALL);
        for (int i = 0; i < 1_000; i++) {
            act();
            for (RecordingViewer port : ports) {
                disturb(port);
            }
            bench.pass(random.nextInt(3) == 0 ? LoopBench.FRAME * 6 : LoopBench.FRAME);
            int looked = i % ports.length;
            assertBelieved(ports[looked], bench.loop.viewers().get(looked));
        }
        for (RecordingViewer port : ports) {
            port.reads = true;
            port.answersFences = true;
            port.readAll();
        }
        for (int i = 0; i < 30; i++) {
            bench.request(ports[3], true);
            bench.pass(LoopBench.FRAME);
        }
        for (RecordingViewer port : ports) {
            bench.assertShows(port);
        }
        assertThat(ports[0].events).anyMatch(event -> event.startsWith("rect 1 "));
        assertThat(ports[3].events).anyMatch(event -> event.startsWith("rect 1 "));
    }

    private void act() {
        int width = 1 + random.nextInt(300);
        int height = 1 + random.nextInt(200);
        Rect rect = new Rect(random.nextInt(301 - width), random.nextInt(201 - height), width, height);
        switch (random.nextInt(7)) {
            case 0 -> bench.desktop.draw(rect, random.nextInt() & 0xFFFFFF);
            case 1 -> bench.desktop.scatter(random, rect.intersect(new Rect(rect.x(), rect.y(), 60, 60)));
            case 2 -> bench.desktop.scatter(random, LoopBench.ALL);
            case 3, 4 -> scrollUp(1 + random.nextInt(40));
            default ->
                bench.desktop.move(
                        rect, random.nextInt(301 - width) - rect.x(), random.nextInt(201 - height) - rect.y());
        }
    }

    /** Loses and gets credit, asks for part of the screen, asks for all of it again, forgets CopyRect and learns it. */
    private void disturb(RecordingViewer port) {
        Viewer viewer = LoopBench.viewer(port);
        switch (random.nextInt(24)) {
            case 0, 1 -> port.reads = false;
            case 2, 3, 4 -> {
                port.reads = true;
                port.readAll();
            }
            case 5 -> port.answersFences = !port.answersFences;
            case 6 -> viewer.requestUpdate(true, new Rect(random.nextInt(200), random.nextInt(100), 100, 100));
            case 7 -> viewer.requestUpdate(random.nextInt(10) > 0, LoopBench.ALL);
            default -> viewer.requestUpdate(true, LoopBench.ALL);
        }
    }

    /** After its pending copies a viewer shows the still picture, but for what it is owed; only lossy pixels are inexact. */
    private void assertBelieved(RecordingViewer port, ViewerState state) {
        if (!state.moves.isEmpty()) {
            return; // looked at when they have been sent
        }
        Pixels still = bench.loop.pixels();
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 300; x++) {
                int difference = port.rgb(x, y) ^ (still.pixel(x, y) & 0xFFFFFF);
                if (difference != 0) {
                    Rect pixel = new Rect(x, y, 1, 1);
                    assertThat(state.owed.intersects(pixel) || (difference == 1 && state.lossy.intersects(pixel)))
                            .as("pixel %d,%d is owed or lossy", x, y)
                            .isTrue();
                }
            }
        }
    }
}
