package dev.oriel.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.benchmarks.load.workload.Setting;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Seed;
import dev.oriel.rfb.testing.DecodingViewer;
import dev.oriel.viewer.decode.EncodingNumber;
import dev.oriel.viewer.picture.Psnr;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * A film over the whole screen, before viewers who stretch pictures and who do not, on a fast link and on one that does not carry
 * it: what is sent smaller looks like the film, and when it stops everybody shows its last picture bit for bit.
 */
final class VideoReplayTest {

    private static final Rect SIZE = new Rect(0, 0, 800, 600);
    private static final int FRAMES = 16;

    /** More than the whole picture's lossless bytes need on the slow link. */
    private static final int REST_TICKS = 10_000;

    /** More than it takes until the link is known for what it is, and quality is as low as it may be. */
    private static final int MOST_TICKS = 20_000;

    private static final long TICK_NANOS = 2 * ReplayBench.MILLI;
    private static final long ROUND_TRIP_NANOS = 40 * ReplayBench.MILLI;
    private static final int BYTES_PER_MILLI = 100;

    private static ReplayBench film() throws IOException {
        long seed = Seed.random("VideoReplayTest").nextLong();
        return new ReplayBench("video30", Setting.of(seed, SIZE.width(), SIZE.height()), SIZE);
    }

    @Test
    void fitsTheFilmIntoTheViewersBox() throws IOException {
        try (ReplayBench bench = film()) {
            bench.join(Watcher.Kind.VIDEO);
            bench.join(Watcher.Kind.TIGHT_WITH_JPEG);
            for (int i = 0; i < FRAMES; i++) {
                bench.draw(100 * ReplayBench.MILLI);
            }
            DecodingViewer stretching = bench.watcher(Watcher.Kind.VIDEO).viewer();
            assertThat(stretching.rects(EncodingNumber.SCALED_PICTURE)).isGreaterThan(FRAMES / 2);
            assertThat(Psnr.of(bench.desktop().image(), stretching.picture())).isBetween(18.0, 60.0);
            for (int i = 0; i < 12; i++) {
                bench.pass(ReplayBench.FRAME);
            }
            assertThat(bench.inexact()).isEmpty();
        }
    }

    @Test
    void halvesWhatASlowLinkDoesNotCarryAndEndsExact() throws IOException {
        try (ReplayBench bench = film()) {
            DecodingViewer viewer = bench.join(Watcher.Kind.WITH_TILES).viewer();
            bench.pass(500 * ReplayBench.MILLI);
            viewer.reads(false);
            SlowLink link = new SlowLink(viewer, BYTES_PER_MILLI, ROUND_TRIP_NANOS);
            for (int tick = 0; tick < MOST_TICKS && viewer.rects(EncodingNumber.SCALED_PICTURE) < 10; tick++) {
                bench.drawDue();
                bench.pass(TICK_NANOS);
                link.carry(bench, TICK_NANOS);
            }
            assertThat(viewer.rects(EncodingNumber.SCALED_PICTURE)).isGreaterThanOrEqualTo(10);
            for (int tick = 0; tick < REST_TICKS; tick++) {
                bench.pass(TICK_NANOS);
                link.carry(bench, TICK_NANOS);
            }
            assertThat(bench.inexact()).isEmpty();
        }
    }
}
