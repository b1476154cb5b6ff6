package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.wire.Encodings;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Viewers and desktops that come, go, flood, stall and are lost. */
final class FrameLoopLifeTest {

    private final LoopBench bench = new LoopBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void startsTheDesktopForTheFirstViewerAndStopsItForTheLast() {
        assertThat(bench.desktop.listener()).isEmpty();
        RecordingViewer one = bench.join(0);
        RecordingViewer two = bench.join(0);
        assertThat(bench.desktop.listener()).isPresent();
        LoopBench.viewer(one).leave();
        bench.settle();
        assertThat(bench.desktop.listener()).isPresent();
        LoopBench.viewer(two).leave();
        bench.settle();
        assertThat(bench.desktop.listener()).isEmpty();
    }

    @Test
    void closesViewersAndTellsWhenTheDesktopIsLost() {
        RecordingViewer port = bench.join(0);
        bench.desktop.lose();
        bench.desktop.draw(LoopBench.ALL, 1);
        bench.request(port, false);

        assertThat(port.closed).contains("the desktop is gone: lost by the test");
        assertThat(bench.lost).containsExactly("lost by the test");
        RecordingViewer late = bench.join(0);
        assertThat(late.closed).isPresent();
    }

    @Test
    void turnsAwayWhoComesAfterTheEnd() {
        bench.loop.close("over");
        RecordingViewer late = new RecordingViewer();
        bench.loop.join(late);

        assertThat(late.closed).contains("the desktop is gone");
    }

    @Test
    void closesAViewerThatDoesNotReadLongTexts() {
        RecordingViewer port = bench.join(0);
        port.reads = false;
        for (int i = 0; i < 3; i++) {
            bench.desktop.listener().ifPresent(it -> it.clipboardChanged("x".repeat(1 << 20)));
            bench.settle();
        }

        assertThat(port.closed).contains("the viewer has stopped reading");
    }

    @Test
    void closesAViewerThatFloodsAndKeepsTheOthers() {
        RecordingViewer flooding = bench.join(0);
        RecordingViewer other = bench.join(0);
        for (int i = 0; i < LoopViewer.MAX_WAITING + 10; i++) {
            LoopBench.viewer(flooding).requestUpdate(true, LoopBench.ALL);
        }
        bench.settle();
        bench.request(other, false);

        assertThat(flooding.closed.orElseThrow()).contains("10000 messages");
        assertThat(other.closed).isEmpty();
        assertThat(other.updates).isOne();
    }

    @Test
    void closesAViewerThatAsksForFencesAndNeverReads() {
        RecordingViewer port = bench.join(0);
        port.reads = false;
        for (int i = 0; i < WaitingMessages.MAX_COUNT + 1; i++) {
            LoopBench.viewer(port).fence(1 << 31, new byte[0]);
            bench.settle();
        }

        assertThat(port.closed).contains("the viewer has stopped reading");
    }

    /** Random drawing, requests, stalls and resizes: whatever happens, at rest every viewer shows the desktop exactly. */
    @Test
    void endsExactAfterAnything() {
        long seed = Long.getLong("oriel.seed", System.nanoTime());
        System.out.println("oriel.seed=" + seed);
        Random random = new Random(seed);
        List<RecordingViewer> ports = List.of(
                bench.join(0, Encodings.DESKTOP_SIZE),
                bench.join(
                        7, LoopBench.QUALITY_5, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES, Encodings.DESKTOP_SIZE),
                bench.join(7, Encodings.EXTENDED_DESKTOP_SIZE));
        LoopBench.viewer(ports.get(1)).continuousUpdates(true, new Rect(0, 0, 65535, 65535));
        for (int i = 0; i < 1_000; i++) {
            randomEvent(random, ports);
            bench.pass(random.nextInt(30) * LoopBench.MILLI);
        }
        for (int i = 0; i < 50; i++) {
            ports.forEach(port -> {
                port.reads = true;
                port.readAll();
                LoopBench.viewer(port).requestUpdate(true, new Rect(0, 0, 65535, 65535));
            });
            bench.pass(100 * LoopBench.MILLI);
        }
        ports.forEach(bench::assertShows);
    }

    private void randomEvent(Random random, List<RecordingViewer> ports) {
        RecordingViewer port = ports.get(random.nextInt(ports.size()));
        switch (random.nextInt(12)) {
            case 0 ->
                LoopBench.viewer(port).requestUpdate(false, new Rect(random.nextInt(300), random.nextInt(200), 90, 90));
            case 1, 2, 3 -> LoopBench.viewer(port).requestUpdate(true, new Rect(0, 0, 65535, 65535));
            case 4 -> port.reads = false;
            case 5, 6 -> {
                port.reads = true;
                port.readAll();
            }
            case 7 -> {
                if (random.nextInt(8) == 0) {
                    bench.desktop.become(1 + random.nextInt(400), 1 + random.nextInt(300));
                }
            }
            case 8 -> LoopBench.viewer(port).setPixelFormat(PixelFormat.BGRX);
            default -> drawSomewhere(random);
        }
    }

    private void drawSomewhere(Random random) {
        int x = random.nextInt(bench.desktop.width());
        int y = random.nextInt(bench.desktop.height());
        Rect rect = new Rect(
                x, y, 1 + random.nextInt(bench.desktop.width() - x), 1 + random.nextInt(bench.desktop.height() - y));
        bench.desktop.draw(rect, random.nextInt(1 << 24));
    }
}
