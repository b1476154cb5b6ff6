package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Seed;
import dev.oriel.rfb.wire.Encodings;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Viewers that withhold, forge or flood: what they cost is bounded, as counted in updates, looks at the screen, encoded pixels
 * and bytes that wait, and who watches beside them sees every frame.
 */
final class HostileViewersTest {

    private static final long SECOND = 1_000 * LoopBench.MILLI;
    private static final int TOO_OFTEN = 10_000;
    /** In a second: the pacer lets them be a sixteenth nearer, and one follow the first at once. */
    private static final int MOST_FRAMES = LoopBench.FRAME_RATE * 16 / 15 + 2;

    private static final long PAUSE = SECOND / 10;
    private static final int MINUTE = 600;

    private final AtomicLong encodedPixels = new AtomicLong();
    private final LoopBench bench = new LoopBench(
            new CountingEncoding(RecordingViewer.COARSE, encodedPixels),
            new CountingEncoding(RecordingViewer.PLAIN, encodedPixels));
    private final Random random = Seed.random("HostileViewersTest");
    private final RecordingViewer honest = watching(0);

    @AfterEach
    void close() {
        bench.close();
    }

    private RecordingViewer watching(Integer... encodings) {
        List<Integer> all = new ArrayList<>(List.of(encodings));
        all.addAll(List.of(Encodings.FENCE, Encodings.CONTINUOUS_UPDATES));
        RecordingViewer port = bench.join(all.toArray(Integer[]::new));
        LoopBench.viewer(port).continuousUpdates(true, LoopBench.ALL);
        bench.pass(LoopBench.FRAME);
        return port;
    }

    /** So often, a tenth of a second apart, something is drawn after something else was done. */
    private void play(int times, Runnable before) {
        int seen = honest.updates;
        for (int i = 0; i < times; i++) {
            before.run();
            draw();
        }
        bench.assertShows(honest);
        assertThat(honest.updates - seen).as("updates of the honest viewer").isEqualTo(times);
    }

    private void draw() {
        bench.desktop.draw(new Rect(random.nextInt(250), random.nextInt(150), 50, 50), random.nextInt(1 << 24));
        bench.pass(PAUSE);
    }

    /** For one second, so often and evenly, whatever the loop would like to wait for. */
    private void flood(IntConsumer act) {
        for (int i = 0; i < TOO_OFTEN; i++) {
            act.accept(i);
            for (int steps = 1; bench.loop.step(bench.now) == 0; steps++) {
                assertThat(steps).as("steps without rest").isLessThan(100);
            }
            bench.now += SECOND / TOO_OFTEN;
        }
        bench.settle();
    }

    @Test
    void whoNeverAcknowledgesGetsTheFirstUpdatesAndCostsNothingMore() {
        RecordingViewer silent = watching(0);
        silent.answersFences = false;
        int before = silent.updates;
        play(MINUTE, () -> {});
        assertThat(silent.updates - before).isLessThanOrEqualTo(FlowControl.MAX_UNANSWERED);
        long encoded = encodedPixels.get();
        LoopBench.viewer(honest).leave();
        int reads = bench.desktop.reads;
        for (int i = 0; i < MINUTE; i++) {
            draw();
        }
        assertThat(bench.desktop.reads).as("looks for nobody").isEqualTo(reads);
        assertThat(encodedPixels.get()).as("pixels encoded for nobody").isEqualTo(encoded);
    }

    @Test
    void acknowledgingWhatWasNotSentWinsNoCredit() {
        RecordingViewer forging = bench.join(0, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES);
        forging.answersFences = false;
        LoopBench.viewer(forging).continuousUpdates(true, LoopBench.ALL);
        play(MINUTE / 10, () -> {
            long number = random.nextBoolean() ? 100 + random.nextLong(1L << 40) : -random.nextLong(1L << 40);
            LoopBench.viewer(forging)
                    .fenceReply(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
            LoopBench.viewer(forging).fenceReply(new byte[random.nextInt(65)]);
        });
        assertThat(forging.updates).isLessThanOrEqualTo(FlowControl.FIRST_UPDATES + 1);
        assertThat(forging.closed).isEmpty();
    }

    @Test
    void acknowledgingBeforeReadingWinsNoCredit() {
        RecordingViewer guessing = watching(0);
        guessing.reads = false;
        int before = guessing.updates;
        play(MINUTE / 10, () -> {
            for (long number = 0; number < 20; number++) {
                LoopBench.viewer(guessing)
                        .fenceReply(
                                ByteBuffer.allocate(Long.BYTES).putLong(number).array());
            }
        });
        assertThat(guessing.updates - before).isOne();
    }

    @Test
    void askingTenThousandTimesASecondIsAnsweredAtTheFrameRate() {
        RecordingViewer greedy = bench.join(0, Encodings.EXTENDED_DESKTOP_SIZE, Encodings.CURSOR);
        bench.settle();
        int before = greedy.updates;
        long encoded = encodedPixels.get();
        int reads = bench.desktop.reads;
        flood(i -> LoopBench.viewer(greedy).requestUpdate(false, LoopBench.ALL));
        assertThat(greedy.updates - before)
                .as("updates, each with its size before it")
                .isLessThanOrEqualTo(2 * MOST_FRAMES);
        assertThat(encodedPixels.get() - encoded).isLessThanOrEqualTo(MOST_FRAMES * LoopBench.ALL.area());
        assertThat(bench.desktop.reads - reads).as("looks at a still screen").isZero();
        assertThat(greedy.closed).isEmpty();
        bench.assertShows(greedy);
    }

    @Test
    void askingForNothingAndForPlacesOutsideCostsNothing() {
        RecordingViewer lost = bench.join(0);
        long encoded = encodedPixels.get();
        flood(i -> LoopBench.viewer(lost)
                .requestUpdate(
                        i % 2 == 0, new Rect(random.nextInt(65_536), 200 + i % 9, random.nextInt(9), 9 - i % 9)));
        flood(i -> LoopBench.viewer(lost).requestUpdate(i % 2 == 0, new Rect(random.nextInt(300), 9, i % 3, 0)));
        assertThat(lost.updates).isZero();
        assertThat(encodedPixels.get()).isEqualTo(encoded);
    }

    @Test
    void changingEncodingsAllTheTimeIsServedAtTheFrameRate() {
        RecordingViewer restless = watching(0);
        int before = restless.updates;
        flood(i -> LoopBench.viewer(restless)
                .setEncodings(List.of(
                        0,
                        Encodings.FENCE,
                        Encodings.CONTINUOUS_UPDATES,
                        i % 2 == 0 ? Encodings.CURSOR : 1_000_000 + i,
                        Encodings.QUALITY_LEVEL_0 + i % 10,
                        Encodings.QUALITY_LEVEL_9,
                        Encodings.ORIEL_TILE_CACHE + 1 + i % Encodings.ORIEL_TILE_CACHE_MAX_MEBIBYTES)));
        assertThat(restless.updates - before).isLessThanOrEqualTo(MOST_FRAMES);
        play(10, () -> {});
        bench.assertShows(restless);
    }

    @Test
    void afterAMinuteWithoutReadingTheNextUpdateIsTheScreenAsItIs() {
        for (RecordingViewer stalled : List.of(watching(0), bench.join(0, Encodings.COPY_RECT))) {
            LoopBench.viewer(stalled).requestUpdate(true, LoopBench.ALL);
            stalled.reads = false;
            int before = stalled.updates;
            play(MINUTE, () -> LoopBench.viewer(stalled).requestUpdate(true, LoopBench.ALL));
            assertThat(stalled.updates - before).isOne();
            stalled.reads = true;
            stalled.readAll();
            bench.pass(LoopBench.FRAME);
            bench.assertShows(stalled);
            assertThat(stalled.updates - before).isEqualTo(2);
        }
    }

    @Test
    void noMoreThanOneUpdateOfTwoLargeScreensWaitsForWhoDoesNotRead() {
        bench.desktop.become(4096, 2304);
        bench.pass(LoopBench.FRAME);
        RecordingViewer deaf = bench.join(0);
        deaf.reads = false;
        for (int i = 0; i < 10; i++) {
            LoopBench.viewer(deaf).requestUpdate(false, new Rect(0, 0, 0xFFFF, 0xFFFF));
            bench.pass(LoopBench.FRAME);
        }
        assertThat(deaf.updates).isOne();
        assertThat(deaf.pixelBytes)
                .as("bytes of Raw that wait: 16 MiB and a cell of the planner")
                .isBetween(ViewerPlanner.MAX_AREA * 4, ViewerPlanner.MAX_AREA * 4 + 256 * 256 * 4);
    }

    @Test
    void checksumsAskedForAllTheTimeAreAnsweredFourTimesASecond() {
        RecordingViewer curious = watching(0, Encodings.ORIEL_CHECKSUM);
        curious.events.clear();
        flood(i -> LoopBench.viewer(curious).requestChecksum(i));
        assertThat(curious.events)
                .filteredOn(event -> event.startsWith("checksum"))
                .hasSizeLessThanOrEqualTo((int) (SECOND / ChecksumDebt.INTERVAL_NANOS) + 1);
    }

    /** What is told to keep decides: a viewer that has lost its tiles says so by another size, and sees pixels again. */
    @Test
    void whoHasLostItsTilesGetsPixelsWhenItSaysSo() {
        RecordingViewer forgetful = watching(0, Encodings.ORIEL_TILE_CACHE + 1024);
        for (int page = 0; page < 6; page++) {
            bench.desktop.scatter(new Random(page % 2), LoopBench.ALL);
            bench.pass(SECOND);
        }
        assertThat(forgetful.tiles.painted).isPositive();
        int painted = forgetful.tiles.painted;
        LoopBench.viewer(forgetful)
                .setEncodings(
                        List.of(0, Encodings.ORIEL_TILE_CACHE + 1023, Encodings.FENCE, Encodings.CONTINUOUS_UPDATES));
        LoopBench.viewer(forgetful).requestUpdate(false, LoopBench.ALL);
        bench.pass(LoopBench.FRAME);
        assertThat(forgetful.tiles.painted).isEqualTo(painted);
        bench.assertShows(forgetful);
    }
}
