package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Seed;
import dev.oriel.rfb.wire.Encodings;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a viewer has seen exactly is named to it, not sent again. */
final class FrameLoopTilesTest {

    private static final int ONE_MEBIBYTE = Encodings.ORIEL_TILE_CACHE + 1;
    private static final long PAUSE = 500 * LoopBench.MILLI;

    private final LoopBench bench = new LoopBench();
    private final Random random = Seed.random("FrameLoopTilesTest");

    @AfterEach
    void close() {
        bench.close();
    }

    private RecordingViewer watching(Integer... encodings) {
        RecordingViewer port = bench.join(encodings);
        LoopBench.viewer(port).continuousUpdates(true, LoopBench.ALL);
        rest();
        return port;
    }

    private void rest() {
        for (int i = 0; i < 30; i++) {
            bench.pass(PAUSE / 30);
        }
    }

    private void page(int seed) {
        bench.desktop.scatter(new Random(seed), LoopBench.ALL);
        rest();
    }

    @Test
    void namesThePagesItHasShownBefore() {
        RecordingViewer port = watching(0, ONE_MEBIBYTE, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        page(1);
        page(2);
        port.pixelBytes = 0;
        for (int i = 0; i < 5; i++) {
            page(1);
            bench.assertShows(port);
            page(2);
            bench.assertShows(port);
        }
        assertThat(port.pixelBytes).isZero();
        assertThat(port.tiles.painted).isEqualTo(10 * 20);
    }

    @Test
    void namesOnlyWhatWasRepairedToViewersOfLossyPixels() {
        RecordingViewer port =
                watching(7, LoopBench.QUALITY_5, ONE_MEBIBYTE, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        page(1);
        page(2);
        port.pixelBytes = 0;
        page(1);
        bench.assertShows(port);
        assertThat(port.pixelBytes).isZero();
    }

    @Test
    void namesNothingToViewersThatRememberNothing() {
        RecordingViewer port = watching(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        page(1);
        page(2);
        page(1);
        bench.assertShows(port);
        assertThat(port.tiles.painted).isZero();
    }

    @Test
    void forgetsWhatAViewerHoldsWhenItAnnouncesAnotherSize() {
        RecordingViewer port = watching(0, ONE_MEBIBYTE, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        page(1);
        page(2);
        LoopBench.viewer(port).setEncodings(List.of(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES));
        LoopBench.viewer(port)
                .setEncodings(
                        List.of(0, Encodings.ORIEL_TILE_CACHE + 2, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES));
        page(1);
        bench.assertShows(port);
        assertThat(port.tiles.painted).isZero();
    }

    @Test
    void forgetsWhatAViewerHoldsWhenItTakesAnotherFormat() {
        RecordingViewer port = watching(0, ONE_MEBIBYTE, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        page(1);
        page(2);
        LoopBench.viewer(port).setPixelFormat(PixelFormat.BGRX);
        page(1);
        bench.assertShows(port);
        assertThat(port.tiles.painted).isZero();
    }

    @Test
    void showsTheRightPixelsWhateverHappens() {
        RecordingViewer exact =
                watching(0, ONE_MEBIBYTE, Encodings.COPY_RECT, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        RecordingViewer lossy = watching(
                7,
                LoopBench.QUALITY_5,
                ONE_MEBIBYTE,
                Encodings.COPY_RECT,
                Encodings.FENCE,
                Encodings.CONTINUOUS_UPDATES);
        for (int step = 0; step < 1000; step++) {
            change();
            exact.answersFences = random.nextInt(5) > 0;
            if (exact.answersFences) {
                exact.answerFences();
            }
            boolean pause = random.nextInt(20) == 0; // or everything keeps changing, and nothing is remembered
            bench.pass(pause ? PAUSE : random.nextInt(150) * LoopBench.MILLI);
        }
        exact.answersFences = true;
        exact.answerFences();
        for (int i = 0; i < 4; i++) {
            rest(); // what has the habit of coming back is repaired when it is overdue
        }
        bench.assertShows(exact);
        bench.assertShows(lossy);
        assertThat(exact.tiles.painted).isPositive();
        assertThat(lossy.tiles.painted).isPositive();
    }

    private void change() {
        switch (random.nextInt(4)) {
            case 0 -> bench.desktop.scatter(new Random(random.nextInt(4)), LoopBench.ALL);
            case 1 -> bench.desktop.draw(new Rect(random.nextInt(200), random.nextInt(100), 90, 70), random.nextInt());
            case 2 -> bench.desktop.move(new Rect(0, 40, 300, 100), 0, random.nextInt(40));
            default -> bench.desktop.draw(new Rect(random.nextInt(299), random.nextInt(199), 1, 1), random.nextInt());
        }
    }

    @Test
    void offersChecksumsOnceToViewersThatAnnounceThem() {
        RecordingViewer port = bench.join(0, Encodings.ORIEL_CHECKSUM, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        String offer = "rect " + Encodings.ORIEL_CHECKSUM + " 0,0 0x0";
        LoopBench.viewer(port).continuousUpdates(true, LoopBench.ALL);
        rest();
        page(1);
        assertThat(port.events).containsOnlyOnce(offer);
        LoopBench.viewer(port).setEncodings(List.of(0, Encodings.ORIEL_CHECKSUM));
        page(2);
        assertThat(port.events).containsOnlyOnce(offer);
        assertThat(watching(0).events).doesNotContain(offer);
    }

    @Test
    void answersTheLatestRequestForAChecksumAndNotMoreOftenThanAllowed() {
        RecordingViewer port = watching(0, Encodings.ORIEL_CHECKSUM, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        page(1);
        port.events.clear();
        for (int id = 1; id <= 10; id++) {
            LoopBench.viewer(port).requestChecksum(id);
            bench.pass(LoopBench.FRAME);
        }
        bench.pass(ChecksumDebt.INTERVAL_NANOS);
        assertThat(port.events).containsExactly("checksum 1 of 300x200", "checksum 10 of 300x200");
        long before = port.checksum;
        page(2);
        LoopBench.viewer(port).requestChecksum(11);
        bench.settle();
        assertThat(port.checksum).isNotEqualTo(before);
    }

    @Test
    void endsAViewerThatAsksForAChecksumUnannounced() {
        RecordingViewer port = watching(0);
        LoopBench.viewer(port).requestChecksum(1);
        bench.settle();
        assertThat(port.closed).hasValueSatisfying(reason -> assertThat(reason).contains("ChecksumRequest"));
    }
}
