package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.desktop.CursorImage;
import dev.oriel.framebuffer.desktop.ResizeOutcome;
import dev.oriel.rfb.wire.Encodings;
import dev.oriel.rfb.wire.ScreenLayout;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said beside pixels: fences, sizes, cursors, clipboards. */
final class FrameLoopWordsTest {

    private final LoopBench bench = new LoopBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void answersFencesInOrderWithTheKnownFlagsOnly() {
        RecordingViewer port = bench.join(0);
        LoopBench.viewer(port).fence(1 << 31 | 1 << 20 | 5, new byte[] {1, 2, 3});
        bench.settle();

        assertThat(port.events).endsWith("fence 5 3");
    }

    @Test
    void announcesFencesAndContinuousUpdatesOnce() {
        RecordingViewer port = bench.join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        LoopBench.viewer(port).setEncodings(List.of(Encodings.CONTINUOUS_UPDATES, Encodings.FENCE));
        bench.settle();

        assertThat(port.events).containsExactly("joined 300x200 fake desktop", "fence 80000001 8", "end-of-continuous");
    }

    @Test
    void endsContinuousUpdatesWithTheMessage() {
        RecordingViewer port = bench.join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        LoopBench.viewer(port).continuousUpdates(true, LoopBench.ALL);
        bench.pass(LoopBench.FRAME);
        LoopBench.viewer(port).continuousUpdates(false, LoopBench.ALL);
        bench.settle();
        assertThat(port.events).endsWith("end-of-continuous");

        int before = port.updates;
        bench.desktop.draw(LoopBench.ALL, 77);
        bench.pass(LoopBench.FRAME);
        assertThat(port.updates).isEqualTo(before);
    }

    @Test
    void tellsANewSizeInAnUpdateOfItsOwnAndThenAllPixels() {
        RecordingViewer port = bench.join(0, Encodings.DESKTOP_SIZE);
        bench.request(port, false);
        bench.pass(LoopBench.FRAME);
        port.events.clear();
        bench.desktop.become(120, 90);
        bench.desktop.paint(new Rect(0, 0, 120, 90), 0x334455);
        bench.request(port, true);
        bench.pass(LoopBench.FRAME);

        assertThat(port.events).startsWith("update", "rect -223 0,0 120x90", "update");
        assertThat(port.width()).isEqualTo(120);
        bench.assertShows(port);
    }

    @Test
    void keepsAViewerThatCannotResizeInsideItsOldSize() {
        RecordingViewer port = bench.join(0);
        bench.request(port, false);
        bench.pass(LoopBench.FRAME);
        bench.desktop.become(400, 100);
        bench.desktop.paint(new Rect(0, 0, 400, 100), 0x112233);
        bench.request(port, false);
        bench.pass(LoopBench.FRAME);

        assertThat(port.width()).isEqualTo(300);
        assertThat(port.rgb(299, 99)).isEqualTo(0x112233);
        bench.request(port, false);
        bench.pass(LoopBench.FRAME);
        assertThat(port.closed).isEmpty();
    }

    @Test
    void tellsNoSizeToAViewerThatHasSaidMeanwhileThatItWantsNone() {
        RecordingViewer busy = bench.join(0, Encodings.DESKTOP_SIZE);
        RecordingViewer other = bench.join(0, Encodings.DESKTOP_SIZE);
        busy.reads = false;
        bench.request(busy, false);
        bench.desktop.become(400, 300);
        bench.desktop.draw(new Rect(100, 100, 300, 200), 0x334455);
        bench.request(other, true);
        bench.pass(LoopBench.FRAME);
        LoopBench.viewer(busy).setEncodings(List.of(0));
        busy.reads = true;
        busy.readAll();
        bench.request(busy, true);
        bench.pass(LoopBench.FRAME);

        assertThat(other.events).contains("rect -223 0,0 400x300");
        assertThat(busy.events)
                .containsExactly(
                        "joined 300x200 fake desktop",
                        "update",
                        "rect 0 0,0 256x200",
                        "rect 0 256,0 44x200",
                        "update",
                        "rect 0 0,0 256x200",
                        "rect 0 256,0 44x200");
        assertThat(busy.rgb(299, 199)).isEqualTo(0x334455);
    }

    @Test
    void answersEveryDesktopSizeRequest() {
        RecordingViewer port = bench.join(0, Encodings.EXTENDED_DESKTOP_SIZE);
        RecordingViewer other = bench.join(0, Encodings.EXTENDED_DESKTOP_SIZE);
        bench.request(port, false);
        bench.request(other, false);
        bench.pass(LoopBench.FRAME);
        port.events.clear();
        other.events.clear();

        LoopBench.viewer(port).requestDesktopSize(200, 100, List.of(new ScreenLayout(0, 0, 0, 200, 100, 0)));
        bench.request(port, true);
        bench.request(other, true);
        bench.pass(LoopBench.FRAME);
        assertThat(port.events).contains("rect -308 1,0 200x100");
        assertThat(other.events).contains("rect -308 2,0 200x100");

        bench.desktop.resizeOutcome = ResizeOutcome.PROHIBITED;
        LoopBench.viewer(port).requestDesktopSize(210, 100, List.of(new ScreenLayout(0, 0, 0, 210, 100, 0)));
        bench.request(port, true);
        bench.pass(LoopBench.FRAME);
        assertThat(port.events).contains("rect -308 1,1 200x100");

        LoopBench.viewer(port).requestDesktopSize(210, 100, List.of());
        bench.request(port, true);
        bench.pass(LoopBench.FRAME);
        assertThat(port.events).contains("rect -308 1,3 200x100");
    }

    @Test
    void sendsTheCursorToThoseWhoKnowIt() {
        RecordingViewer knows = bench.join(0, Encodings.CURSOR);
        RecordingViewer knowsNot = bench.join(0);
        bench.request(knows, false);
        bench.request(knowsNot, false);
        bench.pass(LoopBench.FRAME);
        bench.desktop.listener().orElseThrow().cursorChanged(new CursorImage(2, 2, 1, 1, new int[4]));
        bench.request(knows, true);
        bench.request(knowsNot, true);
        bench.pass(LoopBench.FRAME);

        assertThat(knows.events).endsWith("update", "rect -239 1,1 2x2");
        assertThat(knowsNot.updates).isOne();
    }

    @Test
    void forwardsClipboardAndBell() {
        RecordingViewer port = bench.join(0);
        bench.desktop.listener().orElseThrow().clipboardChanged("copied");
        bench.desktop.listener().orElseThrow().bell();
        bench.settle();

        assertThat(port.events).endsWith("cut copied", "bell");
    }

    @Test
    void tellsTheNewSizeToAViewerThatSaysLateThatItCanBeTold() {
        RecordingViewer port = bench.join(0);
        bench.request(port, false);
        bench.pass(LoopBench.FRAME);
        bench.desktop.become(120, 90);
        bench.request(port, true);
        bench.pass(LoopBench.FRAME);
        LoopBench.viewer(port).setEncodings(List.of(Encodings.RAW, Encodings.DESKTOP_SIZE));
        bench.request(port, true);
        bench.pass(LoopBench.FRAME);

        assertThat(port.width()).isEqualTo(120);
        bench.assertShows(port);
    }

    @Test
    void answersEachOfTwoRefusedSizes() {
        RecordingViewer port = bench.join(0, Encodings.EXTENDED_DESKTOP_SIZE);
        bench.request(port, false);
        bench.pass(LoopBench.FRAME);
        port.events.clear();
        bench.desktop.resizeOutcome = ResizeOutcome.PROHIBITED;
        LoopBench.viewer(port).requestDesktopSize(210, 100, List.of(new ScreenLayout(0, 0, 0, 210, 100, 0)));
        LoopBench.viewer(port).requestDesktopSize(220, 100, List.of(new ScreenLayout(0, 0, 0, 220, 100, 0)));
        bench.request(port, true);
        bench.pass(LoopBench.FRAME);

        assertThat(port.events).filteredOn("rect -308 1,1 300x200"::equals).hasSize(2);
    }
}
