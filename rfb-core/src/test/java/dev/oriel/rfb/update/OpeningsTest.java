package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a viewer's decoder must have before it reads an encoding: sent once, and again only when it changes. */
final class OpeningsTest {

    private static final String OPENING = "rect 16 0,0 1x1";
    private static final int LEVEL_2 = -254;
    private static final int LEVEL_3 = -253;

    private final AtomicLong encoded = new AtomicLong();
    private final LoopBench bench =
            new LoopBench(new CountingEncoding(new RememberingEncoding(), encoded), RecordingViewer.PLAIN);

    @AfterEach
    void close() {
        bench.close();
    }

    private long openings(RecordingViewer port) {
        return port.events.stream().filter(OPENING::equals).count();
    }

    private void drawAndRequest(RecordingViewer port, int rgb) {
        bench.desktop.draw(LoopBench.ALL, rgb);
        bench.request(port, true);
        bench.pass(LoopBench.FRAME);
        bench.assertShows(port);
    }

    @Test
    void opensAnEncodingOnceBeforeItsFirstRectangle() {
        RecordingViewer port = bench.join(16, LEVEL_2);
        drawAndRequest(port, 1);
        drawAndRequest(port, 2);
        drawAndRequest(port, 3);

        assertThat(port.events.indexOf("update") + 1).isEqualTo(port.events.indexOf(OPENING));
        assertThat(openings(port)).isOne();
    }

    @Test
    void keepsItOpenWhenEncodingsAndFormatsChangeToAndFro() {
        RecordingViewer port = bench.join(16, LEVEL_2);
        drawAndRequest(port, 1);
        LoopBench.viewer(port).setEncodings(List.of(0));
        drawAndRequest(port, 2);
        assertThat(port.events).contains("rect 0 0,0 256x200");
        LoopBench.viewer(port).setPixelFormat(new PixelFormat(32, 24, true, 255, 255, 255, 16, 8, 0));
        LoopBench.viewer(port).setEncodings(List.of(16, LEVEL_2));
        drawAndRequest(port, 3);

        assertThat(openings(port)).isOne();
    }

    @Test
    void opensAgainWhenTheDecoderMustRememberSomethingElse() {
        RecordingViewer port = bench.join(16, LEVEL_2);
        drawAndRequest(port, 1);
        LoopBench.viewer(port).setEncodings(List.of(16, LEVEL_3));
        drawAndRequest(port, 2);
        drawAndRequest(port, 3);
        LoopBench.viewer(port).setEncodings(List.of(16, LEVEL_2));
        drawAndRequest(port, 4);

        assertThat(openings(port)).isEqualTo(3);
    }

    @Test
    void encodesOnceForViewersOfWhomOneIsNew() {
        RecordingViewer old = bench.join(16, LEVEL_2);
        drawAndRequest(old, 1);
        RecordingViewer young = bench.join(16, LEVEL_2);
        encoded.set(0);
        bench.desktop.draw(LoopBench.ALL, 2);
        LoopBench.viewer(old).requestUpdate(true, LoopBench.ALL);
        bench.request(young, true);
        bench.pass(LoopBench.FRAME);

        bench.assertShows(old);
        bench.assertShows(young);
        assertThat(encoded.get()).isEqualTo(new Rect(0, 0, 300, 200).area());
    }
}
