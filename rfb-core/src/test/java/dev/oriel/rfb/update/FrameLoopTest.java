package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.framebuffer.desktop.CursorImage;
import dev.oriel.framebuffer.desktop.ResizeOutcome;
import dev.oriel.rfb.encode.EncoderPool;
import dev.oriel.rfb.wire.Encodings;
import dev.oriel.rfb.wire.ScreenLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole path from a drawn pixel to a viewer's bytes, in one thread, with a clock moved by hand. */
final class FrameLoopTest {

    private static final long MILLI = 1_000_000;
    private static final int FRAME_RATE = 50;
    private static final long FRAME = 1000 / FRAME_RATE * MILLI;
    private static final Rect ALL = new Rect(0, 0, 300, 200);
    private static final int QUALITY_5 = -27;

    private final FakeDesktop desktop = new FakeDesktop(ALL.width(), ALL.height());
    private final EncoderPool pool = new EncoderPool(2);
    private final List<String> lost = new ArrayList<>();
    private long now = 1_000 * MILLI;
    private final FrameLoop loop = new FrameLoop(
            desktop,
            new FrameLoopSettings(FRAME_RATE, List.of(RecordingViewer.COARSE, RecordingViewer.PLAIN)),
            pool,
            () -> now,
            lost::add);

    @AfterEach
    void close() {
        loop.close("test over");
        pool.close();
    }

    private RecordingViewer join(Integer... encodings) {
        RecordingViewer port = new RecordingViewer();
        Viewer viewer = loop.join(port);
        port.viewer = java.util.Optional.of(viewer);
        viewer.setEncodings(List.of(encodings));
        settle();
        return port;
    }

    /** Steps without moving the clock until nothing more can be done now. */
    private long settle() {
        for (int i = 0; i < 1_000; i++) {
            long wait = loop.step(now);
            if (wait > 0) {
                return wait;
            }
        }
        throw new AssertionError("the loop never comes to rest");
    }

    private void pass(long nanos) {
        now += nanos;
        settle();
    }

    private static Viewer viewer(RecordingViewer port) {
        return port.viewer.orElseThrow();
    }

    private void request(RecordingViewer port, boolean incremental) {
        viewer(port).requestUpdate(incremental, ALL);
        settle();
    }

    private void assertShows(RecordingViewer port) {
        for (int y = 0; y < desktop.height(); y++) {
            for (int x = 0; x < desktop.width(); x++) {
                if (port.rgb(x, y) != desktop.rgb(x, y)) {
                    throw new AssertionError("pixel " + x + "," + y + " is " + Integer.toHexString(port.rgb(x, y))
                            + ", on the desktop " + Integer.toHexString(desktop.rgb(x, y)));
                }
            }
        }
    }

    @Test
    void tellsSizeAndNameFirst() {
        RecordingViewer port = join(0);

        assertThat(port.events).containsExactly("joined 300x200 fake desktop");
    }

    @Test
    void sendsNothingUnasked() {
        RecordingViewer port = join(0);
        desktop.draw(ALL, 0x123456);
        pass(FRAME);

        assertThat(port.updates).isZero();
    }

    @Test
    void answersTheFirstRequestWithTheWholeScreen() {
        desktop.paint(new Rect(10, 20, 100, 50), 0xABCDEF);
        RecordingViewer port = join(0);
        request(port, false);

        assertThat(port.updates).isOne();
        assertShows(port);
    }

    @Test
    void answersAnIncrementalRequestOnlyWhenSomethingChanges() {
        RecordingViewer port = join(0);
        request(port, false);
        pass(FRAME);
        request(port, true);
        pass(10 * FRAME);
        assertThat(port.updates).isOne();

        desktop.draw(new Rect(5, 5, 3, 3), 0xFF0000);
        settle();

        assertThat(port.updates).isEqualTo(2);
        assertShows(port);
    }

    @Test
    void sendsOnlyChangedTiles() {
        RecordingViewer port = join(0);
        request(port, false);
        pass(FRAME);
        port.pixelBytes = 0;
        request(port, true);
        desktop.draw(new Rect(70, 70, 3, 3), 0x00FF00);
        pass(FRAME);

        assertThat(port.pixelBytes).isEqualTo(64 * 64 * 4);
    }

    @Test
    void reactsAtOnceAfterQuietAndThenSpacesFrames() {
        RecordingViewer port = join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        viewer(port).continuousUpdates(true, ALL);
        pass(FRAME);
        pass(10 * FRAME);
        int before = port.updates;

        desktop.draw(new Rect(0, 0, 1, 1), 1);
        settle();
        assertThat(port.updates).isEqualTo(before + 1);

        desktop.draw(new Rect(0, 0, 1, 1), 2);
        long wait = settle();
        assertThat(port.updates).isEqualTo(before + 1);
        assertThat(wait).isBetween(FRAME / 2, FRAME);

        pass(wait);
        assertThat(port.updates).isEqualTo(before + 2);
        assertShows(port);
    }

    @Test
    void neverExceedsTheFrameRateOnAverage() {
        RecordingViewer port = join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        viewer(port).continuousUpdates(true, ALL);
        settle();
        int before = port.updates;
        for (int i = 0; i < 1_000; i++) {
            desktop.draw(new Rect(0, 0, 2, 2), i);
            pass(MILLI);
        }

        assertThat(port.updates - before).isBetween(FRAME_RATE - 2, FRAME_RATE + 1);
    }

    @Test
    void hasNothingToDoAtRest() {
        RecordingViewer port = join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        viewer(port).continuousUpdates(true, ALL);
        pass(10 * FRAME);
        int reads = desktop.reads;

        assertThat(loop.step(now)).isEqualTo(Long.MAX_VALUE);
        assertThat(desktop.reads).isEqualTo(reads);
    }

    @Test
    void mergesWhatASlowViewerMisses() {
        RecordingViewer slow = join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        viewer(slow).continuousUpdates(true, ALL);
        settle();
        RecordingViewer fast = join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        viewer(fast).continuousUpdates(true, ALL);
        settle();
        slow.reads = false;
        int slowBefore = slow.updates;
        int fastBefore = fast.updates;
        for (int i = 1; i <= 50; i++) {
            desktop.draw(new Rect(i, i, 4, 4), i);
            pass(FRAME);
        }
        assertThat(slow.updates - slowBefore).isOne();
        assertThat(fast.updates - fastBefore).isBetween(48, 51);

        slow.reads = true;
        slow.readAll();
        pass(FRAME);

        assertThat(slow.updates - slowBefore).isEqualTo(2);
        assertShows(slow);
        assertShows(fast);
    }

    @Test
    void keepsAFewUpdatesInFlightWhenFencesAreNotAnswered() {
        RecordingViewer port = join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        port.answersFences = false;
        viewer(port).continuousUpdates(true, ALL);
        for (int i = 1; i <= 100; i++) {
            desktop.draw(new Rect(i, i, 4, 4), i);
            pass(FRAME);
        }
        assertThat(port.updates).isLessThanOrEqualTo(FlowControl.SPARE_UPDATES + 1);

        port.answersFences = true;
        port.answerFences();
        pass(FRAME);
        assertShows(port);
    }

    @Test
    void repairsLossyPixelsWhenQuiet() {
        RecordingViewer port = join(7, QUALITY_5, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        viewer(port).continuousUpdates(true, ALL);
        desktop.draw(ALL, 0x808080);
        settle();
        assertThat(port.rgb(0, 0)).isNotEqualTo(desktop.rgb(0, 0));

        for (int i = 0; i < 20; i++) {
            pass(FRAME);
        }

        assertShows(port);
        assertThat(loop.step(now)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void answersFencesInOrderWithTheKnownFlagsOnly() {
        RecordingViewer port = join(0);
        viewer(port).fence(1 << 31 | 1 << 20 | 5, new byte[] {1, 2, 3});
        settle();

        assertThat(port.events).endsWith("fence 5 3");
    }

    @Test
    void announcesFencesAndContinuousUpdatesOnce() {
        RecordingViewer port = join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        viewer(port).setEncodings(List.of(Encodings.CONTINUOUS_UPDATES, Encodings.FENCE));
        settle();

        assertThat(port.events).containsExactly("joined 300x200 fake desktop", "fence 80000000 0", "end-of-continuous");
    }

    @Test
    void endsContinuousUpdatesWithTheMessage() {
        RecordingViewer port = join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        viewer(port).continuousUpdates(true, ALL);
        pass(FRAME);
        viewer(port).continuousUpdates(false, ALL);
        settle();
        assertThat(port.events).endsWith("end-of-continuous");

        int before = port.updates;
        desktop.draw(ALL, 77);
        pass(FRAME);
        assertThat(port.updates).isEqualTo(before);
    }

    @Test
    void tellsANewSizeInAnUpdateOfItsOwnAndThenAllPixels() {
        RecordingViewer port = join(0, Encodings.DESKTOP_SIZE);
        request(port, false);
        pass(FRAME);
        port.events.clear();
        desktop.become(120, 90);
        desktop.paint(new Rect(0, 0, 120, 90), 0x334455);
        request(port, true);
        pass(FRAME);

        assertThat(port.events).startsWith("update", "rect -223 0,0 120x90", "update");
        assertThat(port.width()).isEqualTo(120);
        assertShows(port);
    }

    @Test
    void keepsAViewerThatCannotResizeInsideItsOldSize() {
        RecordingViewer port = join(0);
        request(port, false);
        pass(FRAME);
        desktop.become(400, 100);
        desktop.paint(new Rect(0, 0, 400, 100), 0x112233);
        request(port, false);
        pass(FRAME);

        assertThat(port.width()).isEqualTo(300);
        assertThat(port.rgb(299, 99)).isEqualTo(0x112233);
        request(port, false);
        pass(FRAME);
        assertThat(port.closed).isEmpty();
    }

    @Test
    void answersEveryDesktopSizeRequest() {
        RecordingViewer port = join(0, Encodings.EXTENDED_DESKTOP_SIZE);
        RecordingViewer other = join(0, Encodings.EXTENDED_DESKTOP_SIZE);
        request(port, false);
        request(other, false);
        pass(FRAME);
        port.events.clear();
        other.events.clear();

        viewer(port).requestDesktopSize(200, 100, List.of(new ScreenLayout(0, 0, 0, 200, 100, 0)));
        request(port, true);
        request(other, true);
        pass(FRAME);
        assertThat(port.events).contains("rect -308 1,0 200x100");
        assertThat(other.events).contains("rect -308 2,0 200x100");

        desktop.resizeOutcome = ResizeOutcome.PROHIBITED;
        viewer(port).requestDesktopSize(210, 100, List.of(new ScreenLayout(0, 0, 0, 210, 100, 0)));
        request(port, true);
        pass(FRAME);
        assertThat(port.events).contains("rect -308 1,1 200x100");

        viewer(port).requestDesktopSize(210, 100, List.of());
        request(port, true);
        pass(FRAME);
        assertThat(port.events).contains("rect -308 1,3 200x100");
    }

    @Test
    void sendsTheCursorToThoseWhoKnowIt() {
        RecordingViewer knows = join(0, Encodings.CURSOR);
        RecordingViewer knowsNot = join(0);
        request(knows, false);
        request(knowsNot, false);
        pass(FRAME);
        desktop.listener.orElseThrow().cursorChanged(new CursorImage(2, 2, 1, 1, new int[4]));
        request(knows, true);
        request(knowsNot, true);
        pass(FRAME);

        assertThat(knows.events).endsWith("update", "rect -239 1,1 2x2");
        assertThat(knowsNot.updates).isOne();
    }

    @Test
    void encodesOnceForEqualViewers() {
        RecordingViewer one = join(0);
        RecordingViewer two = join(0);
        desktop.paint(new Rect(0, 0, 50, 50), 0x445566);
        desktop.listener.orElseThrow().damaged(new Region(ALL));
        viewer(one).requestUpdate(false, ALL);
        viewer(two).requestUpdate(false, ALL);
        settle();

        assertShows(one);
        assertShows(two);
    }

    @Test
    void cropsRequestsOutsideTheScreen() {
        RecordingViewer port = join(0);
        viewer(port).requestUpdate(false, new Rect(250, 150, 65535, 65535));
        settle();

        assertThat(port.events).contains("rect 0 256,150 44x50");
        viewer(port).requestUpdate(false, new Rect(60_000, 60_000, 10, 10));
        settle();
        assertThat(port.closed).isEmpty();
    }

    @Test
    void answersRequestsTogetherThatCameTogether() {
        RecordingViewer port = join(0);
        viewer(port).requestUpdate(false, new Rect(0, 0, 300, 100));
        viewer(port).requestUpdate(false, new Rect(0, 100, 300, 100));
        viewer(port).requestUpdate(true, Rect.EMPTY);
        settle();

        assertShows(port);
    }

    @Test
    void pollsAScreenThatTellsNothing() {
        desktop.reportsDamage = false;
        RecordingViewer port = join(0);
        request(port, false);
        pass(FRAME);
        desktop.paint(new Rect(3, 3, 3, 3), 0x998877);
        request(port, true);
        pass(PollPacer.SLOWEST_MILLIS * MILLI);

        assertShows(port);
    }

    @Test
    void pollsNothingWithoutARequest() {
        desktop.reportsDamage = false;
        RecordingViewer port = join(0);
        request(port, false);
        pass(FRAME);
        int reads = desktop.reads;
        pass(1_000 * MILLI);

        assertThat(desktop.reads).isEqualTo(reads);
    }

    @Test
    void startsTheDesktopForTheFirstViewerAndStopsItForTheLast() {
        assertThat(desktop.listener).isEmpty();
        RecordingViewer one = join(0);
        RecordingViewer two = join(0);
        assertThat(desktop.listener).isPresent();
        viewer(one).leave();
        settle();
        assertThat(desktop.listener).isPresent();
        viewer(two).leave();
        settle();
        assertThat(desktop.listener).isEmpty();
    }

    @Test
    void closesViewersAndTellsWhenTheDesktopIsLost() {
        RecordingViewer port = join(0);
        desktop.lose();
        desktop.draw(ALL, 1);
        request(port, false);

        assertThat(port.closed).contains("the desktop is gone: lost by the test");
        assertThat(lost).containsExactly("lost by the test");
        RecordingViewer late = join(0);
        assertThat(late.closed).isPresent();
    }

    @Test
    void closesAViewerThatFloodsAndKeepsTheOthers() {
        RecordingViewer flooding = join(0);
        RecordingViewer other = join(0);
        for (int i = 0; i < LoopViewer.MAX_WAITING + 10; i++) {
            viewer(flooding).requestUpdate(true, ALL);
        }
        settle();
        request(other, false);

        assertThat(flooding.closed.orElseThrow()).contains("10000 messages");
        assertThat(other.closed).isEmpty();
        assertThat(other.updates).isOne();
    }

    @Test
    void closesAViewerThatAsksForFencesAndNeverReads() {
        RecordingViewer port = join(0);
        port.reads = false;
        for (int i = 0; i < ViewerState.MAX_WAITING_MESSAGES + 1; i++) {
            viewer(port).fence(1 << 31, new byte[0]);
            settle();
        }

        assertThat(port.closed).contains("the viewer has stopped reading");
    }

    @Test
    void forwardsClipboardAndBell() {
        RecordingViewer port = join(0);
        desktop.listener.orElseThrow().clipboardChanged("copied");
        desktop.listener.orElseThrow().bell();
        settle();

        assertThat(port.events).endsWith("cut copied", "bell");
    }

    /** Random drawing, requests, stalls and resizes: whatever happens, at rest every viewer shows the desktop exactly. */
    @Test
    void endsExactAfterAnything() {
        long seed = Long.getLong("oriel.seed", System.nanoTime());
        System.out.println("oriel.seed=" + seed);
        Random random = new Random(seed);
        List<RecordingViewer> ports = List.of(
                join(0, Encodings.DESKTOP_SIZE),
                join(7, QUALITY_5, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES, Encodings.DESKTOP_SIZE),
                join(7, Encodings.EXTENDED_DESKTOP_SIZE));
        viewer(ports.get(1)).continuousUpdates(true, new Rect(0, 0, 65535, 65535));
        for (int i = 0; i < 1_000; i++) {
            randomEvent(random, ports);
            pass(random.nextInt(30) * MILLI);
        }
        for (int i = 0; i < 50; i++) {
            ports.forEach(port -> {
                port.reads = true;
                port.readAll();
                viewer(port).requestUpdate(true, new Rect(0, 0, 65535, 65535));
            });
            pass(100 * MILLI);
        }
        ports.forEach(this::assertShows);
    }

    private void randomEvent(Random random, List<RecordingViewer> ports) {
        RecordingViewer port = ports.get(random.nextInt(ports.size()));
        switch (random.nextInt(12)) {
            case 0 -> viewer(port).requestUpdate(false, new Rect(random.nextInt(300), random.nextInt(200), 90, 90));
            case 1, 2, 3 -> viewer(port).requestUpdate(true, new Rect(0, 0, 65535, 65535));
            case 4 -> port.reads = false;
            case 5, 6 -> {
                port.reads = true;
                port.readAll();
            }
            case 7 -> {
                if (random.nextInt(8) == 0) {
                    desktop.become(1 + random.nextInt(400), 1 + random.nextInt(300));
                }
            }
            case 8 -> viewer(port).setPixelFormat(PixelFormat.BGRX);
            default -> drawSomewhere(random);
        }
    }

    private void drawSomewhere(Random random) {
        int x = random.nextInt(desktop.width());
        int y = random.nextInt(desktop.height());
        Rect rect = new Rect(x, y, 1 + random.nextInt(desktop.width() - x), 1 + random.nextInt(desktop.height() - y));
        desktop.draw(rect, random.nextInt(1 << 24));
    }
}
