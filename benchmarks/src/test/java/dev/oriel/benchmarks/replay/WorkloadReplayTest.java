package dev.oriel.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.benchmarks.load.workload.Setting;
import dev.oriel.benchmarks.load.workload.Workloads;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Seed;
import dev.oriel.rfb.testing.DecodingViewer;
import dev.oriel.viewer.decode.EncodingNumber;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every workload before viewers of every kind, whose links stop and go on, who change formats and qualities, on a screen that
 * changes its size: more than 1,000 steps in all. In none does anything wait for a viewer beyond one update, nor does anybody
 * who reads notice who does not. Then motion stops, and everybody shows the screen bit for bit.
 */
final class WorkloadReplayTest {

    private static final int DRAWN_WIDTH = 800;
    private static final int DRAWN_HEIGHT = 600;
    private static final Rect PART = new Rect(0, 0, 512, 384);
    private static final Rect WHOLE_FILM = new Rect(0, 0, 1280, 720);
    private static final int MARGIN = 60;

    private static final int STEPS = 105;
    private static final Map<String, Integer> FEWER_STEPS =
            Map.of("scroll-image", 50, "video30", 15, "video60", 15, "video720", 10);

    private static final Set<String> MOVING = Set.of("scroll", "scroll-image", "drag");

    /** Every so many steps the screen takes another size. */
    private static final int STEPS_OF_A_SIZE = 40;

    private static final long LONGEST_PAUSE = 400 * ReplayBench.MILLI;

    /** Frames of the workload's own pace, which end the habit of coming back after a pause. */
    private static final int LAST_FRAMES = 16;

    /** Those that are slow by themselves: what they show is repaired when its next change is overdue. */
    private static final Set<String> SLOW = Set.of("switch", "desktop");

    private static final long LONGEST_HABIT = 1500 * ReplayBench.MILLI;

    /** Frames after which everything that had been withheld is there, and repaired: 200 ms. */
    private static final int REST_FRAMES = 12;

    /** What 32 bits a pixel take, and what frames them. */
    private static final double MOST_BYTES_PER_PIXEL = 4.1;

    /** Updates and the first ping: however long a link is, no more are under way. */
    private static final int MOST_UNANSWERED = 32 + 1;

    /** Without what needs another workload below it, and is a black screen by itself. */
    static Stream<String> names() {
        return Workloads.names().stream().filter(name -> !name.equals("echo-video"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void endsExactForEveryViewer(String name) throws IOException {
        Random random = Seed.random("WorkloadReplayTest " + name);
        Rect size = name.equals("video720") ? WHOLE_FILM : PART;
        Setting setting = Setting.of(
                random.nextLong(), Math.max(DRAWN_WIDTH, size.width()), Math.max(DRAWN_HEIGHT, size.height()));
        try (ReplayBench bench = new ReplayBench(name, setting, size)) {
            for (Watcher.Kind kind : Watcher.Kind.values()) {
                bench.join(kind);
            }
            for (int i = FEWER_STEPS.getOrDefault(name, STEPS); i > 0; i--) {
                step(bench, random, size);
            }
            goOn(bench, SLOW.contains(name) ? LONGEST_HABIT : 0);
            comeToRest(bench);
            if (MOVING.contains(name)) {
                assertThat(bench.watcher(Watcher.Kind.STEADY).viewer().rects(EncodingNumber.COPY_RECT))
                        .isPositive();
            }
        }
    }

    private static void step(ReplayBench bench, Random random, Rect size) {
        bench.watchers().forEach(watcher -> watcher.change(random));
        if (random.nextInt(STEPS_OF_A_SIZE) == 0) {
            int less = random.nextInt(2 * MARGIN);
            bench.desktop().become(size.width() + MARGIN - less, size.height() - MARGIN + less);
            bench.pass(ReplayBench.FRAME);
        }
        bench.settle();
        Map<Watcher, Long> before = bench.watchers().stream()
                .filter(Watcher::isBlocked)
                .collect(Collectors.toMap(
                        Function.identity(), watcher -> watcher.viewer().updates()));
        bench.draw(random.nextInt(3) == 0 ? LONGEST_PAUSE : random.nextInt(2) * ReplayBench.FRAME);
        bench.pass(ReplayBench.FRAME);
        before.forEach((blocked, updates) -> assertThat(blocked.viewer().updates())
                .as("updates of %s", blocked)
                .isEqualTo(updates));
        assertThat(bench.isExact(Watcher.Kind.STEADY)).isTrue();
        double most = (size.width() + MARGIN) * (size.height() + MARGIN) * MOST_BYTES_PER_PIXEL;
        assertThat(bench.watchers()).allSatisfy(watcher -> {
            assertThat((double) watcher.viewer().mostQueuedBytes())
                    .as("bytes that waited for %s", watcher)
                    .isLessThan(most);
            assertThat(watcher.viewer().unansweredFences())
                    .as("fences withheld by %s", watcher)
                    .isLessThanOrEqualTo(MOST_UNANSWERED);
        });
    }

    /** Everybody reads again; motion goes on at its usual pace, which the random pauses have hidden, and stops. */
    private static void goOn(ReplayBench bench, long restNanos) {
        bench.watchers().forEach(Watcher::recover);
        for (int i = 0; i < LAST_FRAMES; i++) {
            bench.draw(0);
            bench.pass(ReplayBench.FRAME);
        }
        for (long nanos = 0; nanos < restNanos; nanos += ReplayBench.FRAME) {
            bench.pass(ReplayBench.FRAME);
        }
    }

    private static void comeToRest(ReplayBench bench) {
        for (int i = 0; i < REST_FRAMES; i++) {
            bench.pass(ReplayBench.FRAME);
        }
        assertThat(bench.inexact()).isEmpty();
        Watcher ours = bench.watcher(Watcher.Kind.WITH_TILES);
        ours.askForChecksum();
        bench.pass(LONGEST_PAUSE);
        DecodingViewer.Checksum checksum = ours.viewer().checksum().orElseThrow();
        assertThat(checksum.shown() == checksum.server())
                .as("%s, whose picture is exact, and %s", ours, checksum)
                .isEqualTo(ours.isTrueColour());
    }
}
