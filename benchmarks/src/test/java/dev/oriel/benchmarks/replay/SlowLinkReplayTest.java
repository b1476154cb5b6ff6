package dev.oriel.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.benchmarks.load.stage.Image;
import dev.oriel.benchmarks.load.workload.Setting;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.testing.DecodingViewer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Keys are pressed beside a film, over a link with one queue and a long way, all on the clock moved by hand: however little the
 * link carries of the film, a key's echo waits for what is under way and no longer, after seconds as at first.
 */
final class SlowLinkReplayTest {

    private static final Rect SIZE = new Rect(0, 0, 800, 600);
    private static final Rect ECHO = new Rect(600, 500, 16, 16);

    private static final long ROUND_TRIP_NANOS = 80 * ReplayBench.MILLI;
    private static final long TICK_NANOS = 2 * ReplayBench.MILLI;
    private static final int KEYS = 25;

    /** Out of step with the film. */
    private static final long BETWEEN_KEYS_NANOS = 238 * ReplayBench.MILLI;

    private static final int STEADY_MILLIS = 25;

    /** Of 5 Mbit/s, which carry the film, and of a sixth of that, which do not. Two frames, or two updates of a full link, are granted. */
    @ParameterizedTest
    @CsvSource({"625, 115", "100, 240"})
    void echoesAreNotHeldUpByAFilm(int bytesPerMilli, long mostMillis) throws IOException {
        List<Long> echoes = new ArrayList<>();
        try (ReplayBench bench = new ReplayBench("mixed", Setting.of(1, SIZE.width(), SIZE.height()), SIZE)) {
            DecodingViewer viewer = bench.join(Watcher.Kind.WITH_TILES).viewer();
            bench.pass(1_000 * ReplayBench.MILLI);
            viewer.reads(false);
            SlowLink link = new SlowLink(viewer, bytesPerMilli, ROUND_TRIP_NANOS);
            for (int key = 1; key <= KEYS; key++) {
                press(bench, key);
                long pressed = bench.now();
                while (bench.now() - pressed < BETWEEN_KEYS_NANOS || echoes.size() < key) {
                    bench.drawDue();
                    bench.pass(TICK_NANOS);
                    link.carry(bench, TICK_NANOS);
                    if (echoes.size() < key && viewer.picture().rgb(ECHO.x(), ECHO.y()) == colour(key)) {
                        echoes.add((bench.now() - pressed) / ReplayBench.MILLI);
                    }
                    assertThat(bench.now() - pressed)
                            .as("nanoseconds without echo")
                            .isLessThan(ROUND_TRIP_NANOS * 10);
                }
            }
        }
        assertThat(echoes).allSatisfy(millis -> assertThat(millis).isLessThanOrEqualTo(mostMillis));
        assertThat(mean(echoes.subList(KEYS - 10, KEYS)))
                .as("later echoes of %s", echoes)
                .isLessThan(mean(echoes.subList(0, 10)) + STEADY_MILLIS);
    }

    private static int colour(int key) {
        return 0x201008 * (key % 7 + 1);
    }

    private static void press(ReplayBench bench, int key) {
        Image echo = bench.desktop().image(ECHO.width(), ECHO.height());
        echo.picture().fill(echo.picture().bounds(), colour(key));
        bench.desktop().put(echo, echo.picture().bounds(), ECHO.x(), ECHO.y());
    }

    private static double mean(List<Long> millis) {
        return millis.stream().mapToLong(milli -> milli).average().orElseThrow();
    }
}
