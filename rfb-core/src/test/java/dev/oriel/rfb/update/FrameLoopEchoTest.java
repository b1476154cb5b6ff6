package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.wire.Encodings;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What answers a key is seen between two frames of a film. */
final class FrameLoopEchoTest {

    private static final Rect ECHO = new Rect(10, 10, 20, 8);

    private final LoopBench bench = new LoopBench();
    private final Random random = new Random(1);
    private RecordingViewer port = new RecordingViewer();

    @BeforeEach
    void film() {
        port = bench.join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        LoopBench.viewer(port).continuousUpdates(true, LoopBench.ALL);
        bench.settle();
        for (int i = 0; i < 5; i++) {
            frame();
            bench.pass(LoopBench.FRAME);
        }
        frame();
        bench.settle();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void frame() {
        bench.desktop.scatter(random, LoopBench.ALL);
    }

    /** Steps without letting time pass. */
    private void stepNow() {
        for (int i = 0; i < 100 && bench.loop.step(bench.now) == 0; i++) {
            assertThat(i).isLessThan(99);
        }
    }

    @Test
    void withoutInputASmallChangeWaitsForTheNextFrame() {
        int before = port.updates;
        bench.desktop.draw(ECHO, 0xFF0000);
        stepNow();
        assertThat(port.updates).isEqualTo(before);
    }

    @Test
    void theEchoOfInputWaitsForNoFrameAndNotForAnAnswer() {
        int before = port.updates;
        port.answersFences = false;
        frame();
        bench.pass(LoopBench.FRAME);
        bench.loop.expectChange();
        bench.desktop.draw(ECHO, 0xFF0000);
        stepNow();
        assertThat(port.updates).isEqualTo(before + 2);
        assertThat(port.rgb(12, 12)).isEqualTo(0xFF0000);
    }

    @Test
    void isNoFrameItselfAndLeavesTheFilmToItsOwnTime() {
        bench.pass(LoopBench.FRAME - LoopBench.MILLI);
        bench.loop.expectChange();
        bench.desktop.draw(ECHO, 0xFF0000);
        stepNow();
        int before = port.updates;
        bench.pass(LoopBench.MILLI);
        frame();
        bench.settle();
        assertThat(port.updates).isEqualTo(before + 1);
        bench.assertShows(port);
    }

    @Test
    void aViewerThatDoesNotReadIsSentOneEchoAtMost() {
        port.reads = false;
        frame();
        bench.pass(LoopBench.FRAME);
        int before = port.updates;
        for (int i = 0; i < 20; i++) {
            bench.loop.expectChange();
            bench.desktop.draw(ECHO, i);
            bench.pass(Echo.SPACING_NANOS);
        }
        assertThat(port.updates).isLessThanOrEqualTo(before + 1);
    }
}
