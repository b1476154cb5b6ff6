package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.wire.Encodings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole path from a drawn pixel to a viewer's bytes: what is sent, and when. */
final class FrameLoopTest {

    private final LoopBench bench = new LoopBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void tellsSizeAndNameFirst() {
        RecordingViewer port = bench.join(0);

        assertThat(port.events).containsExactly("joined 300x200 fake desktop");
    }

    @Test
    void sendsNothingUnasked() {
        RecordingViewer port = bench.join(0);
        bench.desktop.draw(LoopBench.ALL, 0x123456);
        bench.pass(LoopBench.FRAME);

        assertThat(port.updates).isZero();
    }

    @Test
    void answersTheFirstRequestWithTheWholeScreen() {
        bench.desktop.paint(new Rect(10, 20, 100, 50), 0xABCDEF);
        RecordingViewer port = bench.join(0);
        bench.request(port, false);

        assertThat(port.updates).isOne();
        bench.assertShows(port);
    }

    @Test
    void answersAnIncrementalRequestOnlyWhenSomethingChanges() {
        RecordingViewer port = bench.join(0);
        bench.request(port, false);
        bench.pass(LoopBench.FRAME);
        bench.request(port, true);
        bench.pass(10 * LoopBench.FRAME);
        assertThat(port.updates).isOne();

        bench.desktop.draw(new Rect(5, 5, 3, 3), 0xFF0000);
        bench.settle();

        assertThat(port.updates).isEqualTo(2);
        bench.assertShows(port);
    }

    @Test
    void sendsOnlyWhatHasChanged() {
        RecordingViewer port = bench.join(0);
        bench.request(port, false);
        bench.pass(LoopBench.FRAME);
        port.pixelBytes = 0;
        bench.request(port, true);
        bench.desktop.draw(new Rect(70, 70, 3, 3), 0x00FF00);
        bench.pass(LoopBench.FRAME);

        assertThat(port.pixelBytes).isEqualTo(3 * 3 * 4);
    }

    @Test
    void reactsAtOnceAfterQuietAndThenSpacesFrames() {
        RecordingViewer port = bench.join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        LoopBench.viewer(port).continuousUpdates(true, LoopBench.ALL);
        bench.pass(LoopBench.FRAME);
        bench.pass(10 * LoopBench.FRAME);
        int before = port.updates;

        bench.desktop.draw(new Rect(0, 0, 1, 1), 1);
        bench.settle();
        assertThat(port.updates).isEqualTo(before + 1);

        bench.desktop.draw(new Rect(0, 0, 1, 1), 2);
        bench.settle();
        assertThat(port.updates).as("what belongs to the first change").isEqualTo(before + 2);

        bench.desktop.draw(new Rect(0, 0, 1, 1), 3);
        long wait = bench.settle();
        assertThat(port.updates).isEqualTo(before + 2);
        assertThat(wait).isBetween(LoopBench.FRAME / 2, LoopBench.FRAME);

        bench.pass(wait);
        assertThat(port.updates).isEqualTo(before + 3);
        bench.assertShows(port);
    }

    @Test
    void neverExceedsTheFrameRateOnAverage() {
        RecordingViewer port = bench.join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        LoopBench.viewer(port).continuousUpdates(true, LoopBench.ALL);
        bench.settle();
        int before = port.updates;
        long end = bench.now + 1_000 * LoopBench.MILLI;
        for (int i = 0; bench.now < end; i++) {
            bench.desktop.draw(new Rect(0, 0, 2, 2), i);
            bench.pass(LoopBench.MILLI);
        }

        assertThat(port.updates - before).isBetween(LoopBench.FRAME_RATE - 2, LoopBench.FRAME_RATE * 16 / 15 + 2);
    }

    @Test
    void showsASourceOfTheVeryRateInTimeAgainAfterAnExtraFrame() {
        RecordingViewer port = bench.join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        LoopBench.viewer(port).continuousUpdates(true, LoopBench.ALL);
        bench.settle();
        for (int i = 0; i < 5; i++) {
            bench.desktop.draw(new Rect(0, 0, 2, 2), i);
            bench.pass(3 * LoopBench.MILLI);
        }
        long due = bench.now;
        for (int i = 10; i < 30; i++) {
            bench.pass(due - bench.now);
            bench.desktop.draw(new Rect(0, 0, 2, 2), i);
            bench.settle();
            due += LoopBench.FRAME;
        }
        bench.assertShows(port);
    }

    @Test
    void hasNothingToDoAtRest() {
        RecordingViewer port = bench.join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        LoopBench.viewer(port).continuousUpdates(true, LoopBench.ALL);
        bench.pass(10 * LoopBench.FRAME);
        int reads = bench.desktop.reads;

        assertThat(bench.loop.step(bench.now)).isEqualTo(Long.MAX_VALUE);
        assertThat(bench.desktop.reads).isEqualTo(reads);
    }

    @Test
    void mergesWhatASlowViewerMisses() {
        RecordingViewer slow = bench.join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        LoopBench.viewer(slow).continuousUpdates(true, LoopBench.ALL);
        bench.settle();
        RecordingViewer fast = bench.join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        LoopBench.viewer(fast).continuousUpdates(true, LoopBench.ALL);
        bench.settle();
        slow.reads = false;
        int slowBefore = slow.updates;
        int fastBefore = fast.updates;
        for (int i = 1; i <= 50; i++) {
            bench.desktop.draw(new Rect(i, i, 4, 4), i);
            bench.pass(LoopBench.FRAME);
        }
        assertThat(slow.updates - slowBefore).isOne();
        assertThat(fast.updates - fastBefore).isBetween(48, 51);

        slow.reads = true;
        slow.readAll();
        bench.pass(LoopBench.FRAME);

        assertThat(slow.updates - slowBefore).isEqualTo(2);
        bench.assertShows(slow);
        bench.assertShows(fast);
    }

    @Test
    void showsASlowViewerAllPartsOfAScreenThatKeepsChanging() {
        Rect screen = new Rect(0, 0, 700, 600);
        bench.desktop.become(screen.width(), screen.height());
        RecordingViewer port = bench.join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        LoopBench.viewer(port).continuousUpdates(true, screen);
        bench.settle();
        port.answersFences = false;
        int last = 300;
        for (int i = 1; i <= last; i++) {
            bench.desktop.draw(screen, i);
            bench.pass(LoopBench.FRAME);
            if (i % 4 == 0) {
                port.answerOldestFence();
            }
        }
        for (int y = 0; y < screen.height(); y += 100) {
            for (int x = 0; x < screen.width(); x += 100) {
                assertThat(last - port.rgb(x, y))
                        .as("age of %d,%d in frames", x, y)
                        .isBetween(0, 90);
            }
        }
    }

    @Test
    void keepsAFewUpdatesInFlightWhenFencesAreNotAnswered() {
        RecordingViewer port = bench.join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        port.answersFences = false;
        LoopBench.viewer(port).continuousUpdates(true, LoopBench.ALL);
        for (int i = 1; i <= 100; i++) {
            bench.desktop.draw(new Rect(i, i, 4, 4), i);
            bench.pass(LoopBench.FRAME);
        }
        assertThat(port.updates).isLessThanOrEqualTo(FlowControl.FIRST_UPDATES + 1);

        port.answersFences = true;
        port.answerFences();
        bench.pass(LoopBench.FRAME);
        bench.assertShows(port);
    }

    @Test
    void repairsLossyPixelsWhenQuiet() {
        RecordingViewer port = bench.join(7, LoopBench.QUALITY_5, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        LoopBench.viewer(port).continuousUpdates(true, LoopBench.ALL);
        bench.desktop.draw(LoopBench.ALL, 0x808080);
        bench.settle();
        assertThat(port.rgb(0, 0)).isNotEqualTo(bench.desktop.rgb(0, 0));

        for (int i = 0; i < 20; i++) {
            bench.pass(LoopBench.FRAME);
        }

        bench.assertShows(port);
        assertThat(bench.loop.step(bench.now)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void encodesOnceForEqualViewers() {
        AtomicLong encoded = new AtomicLong();
        try (LoopBench counted = new LoopBench(new CountingEncoding(RecordingViewer.PLAIN, encoded))) {
            RecordingViewer one = counted.join(0);
            RecordingViewer two = counted.join(0);
            counted.desktop.draw(new Rect(0, 0, 50, 50), 0x445566);
            LoopBench.viewer(one).requestUpdate(false, LoopBench.ALL);
            LoopBench.viewer(two).requestUpdate(false, LoopBench.ALL);
            counted.settle();

            counted.assertShows(one);
            counted.assertShows(two);
            assertThat(encoded.get()).isEqualTo(LoopBench.ALL.area());
        }
    }

    @Test
    void encodesOnceForTwentyEqualViewers() {
        AtomicLong encoded = new AtomicLong();
        try (LoopBench counted = new LoopBench(new CountingEncoding(RecordingViewer.PLAIN, encoded))) {
            List<RecordingViewer> ports = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                ports.add(counted.join(0));
            }
            counted.desktop.draw(LoopBench.ALL, 0x445566);
            ports.forEach(port -> LoopBench.viewer(port).requestUpdate(false, LoopBench.ALL));
            counted.settle();

            ports.forEach(counted::assertShows);
            assertThat(encoded.get()).isEqualTo(LoopBench.ALL.area());
        }
    }

    @Test
    void cropsRequestsOutsideTheScreen() {
        RecordingViewer port = bench.join(0);
        LoopBench.viewer(port).requestUpdate(false, new Rect(250, 150, 65535, 65535));
        bench.settle();

        assertThat(port.events).contains("rect 0 250,150 50x50");
        LoopBench.viewer(port).requestUpdate(false, new Rect(60_000, 60_000, 10, 10));
        bench.settle();
        assertThat(port.closed).isEmpty();
    }

    @Test
    void answersRequestsTogetherThatCameTogether() {
        RecordingViewer port = bench.join(0);
        LoopBench.viewer(port).requestUpdate(false, new Rect(0, 0, 300, 100));
        LoopBench.viewer(port).requestUpdate(false, new Rect(0, 100, 300, 100));
        LoopBench.viewer(port).requestUpdate(true, Rect.EMPTY);
        bench.settle();

        bench.assertShows(port);
    }

    @Test
    void pollsAScreenThatTellsNothing() {
        bench.desktop.reportsDamage = false;
        RecordingViewer port = bench.join(0);
        bench.request(port, false);
        bench.pass(LoopBench.FRAME);
        bench.desktop.paint(new Rect(3, 3, 3, 3), 0x998877);
        bench.request(port, true);
        bench.pass(PollPacer.SLOWEST_MILLIS * LoopBench.MILLI);

        bench.assertShows(port);
    }

    @Test
    void pollsNothingWithoutARequest() {
        bench.desktop.reportsDamage = false;
        RecordingViewer port = bench.join(0);
        bench.request(port, false);
        bench.pass(LoopBench.FRAME);
        int reads = bench.desktop.reads;
        bench.pass(1_000 * LoopBench.MILLI);

        assertThat(bench.desktop.reads).isEqualTo(reads);
    }
}
