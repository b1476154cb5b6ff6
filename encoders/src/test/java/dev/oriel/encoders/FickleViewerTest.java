package dev.oriel.encoders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.MemoryCompare;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Seed;
import dev.oriel.rfb.encode.EncoderPool;
import dev.oriel.rfb.testing.DecodingViewer;
import dev.oriel.rfb.testing.PixelFormats;
import dev.oriel.rfb.testing.TestContent;
import dev.oriel.rfb.update.FrameLoop;
import dev.oriel.rfb.update.FrameLoopSettings;
import dev.oriel.rfb.update.QualityRange;
import dev.oriel.rfb.wire.Encodings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A viewer that changes its mind: encodings nobody knows, in any order and number, duplicates, contradictory qualities, other
 * formats in mid-flight, requests for nothing and for places outside of the screen. The stream never breaks.
 */
final class FickleViewerTest {

    private static final int WIDTH = 180;
    private static final int HEIGHT = 130;
    private static final int STEPS = 1_000;
    private static final long FRAME_NANOS = 20_000_000;

    /** As many as one SetEncodings may hold. */
    private static final int MAX_ENCODINGS = 1024;

    /** All that we write, our extensions, and every level of everything. */
    private static final List<Integer> KNOWN = List.of(
            0,
            1,
            2,
            4,
            5,
            6,
            7,
            15,
            16,
            21,
            -260,
            -223,
            -224,
            -239,
            -307,
            -308,
            -312,
            -313,
            -317,
            0x574D5668,
            -1024,
            -1886,
            -1003,
            -993);

    private static final List<PixelFormat> FORMATS = Stream.concat(
                    PixelFormats.TRUE_COLOUR.stream(), PixelFormats.FEW_BITS.stream())
            .toList();

    private static final List<TestContent> CONTENTS = List.of(TestContent.values());

    private final Random random = Seed.random("FickleViewerTest");
    private final PictureDesktop desktop = new PictureDesktop(WIDTH, HEIGHT);
    private final DecodingViewer viewer = new DecodingViewer();
    private long now = 1_000_000_000;

    @Test
    void neverBreaksTheStream() {
        FrameLoopSettings settings =
                new FrameLoopSettings(50, StandardEncoders.standard().list(), MemoryCompare.JAVA, QualityRange.DEFAULT);
        try (EncoderPool pool = new EncoderPool(2)) {
            FrameLoop loop = new FrameLoop(desktop, settings, pool, () -> now, reason -> {});
            viewer.enter(loop.join(viewer));
            for (int i = 1; i <= STEPS; i++) {
                act();
                settle(loop);
                if (i % 50 == 0) {
                    assertShowsTheDesktopWhenItAsksPlainly(loop);
                }
            }
            viewer.viewer().leave();
            settle(loop);
        }
        assertThat(viewer.closed()).isEmpty();
        assertThat(viewer.rects()).isGreaterThan(STEPS / 10);
    }

    private void act() {
        switch (random.nextInt(8)) {
            case 0 -> viewer.ask(encodings());
            case 1 -> viewer.use(FORMATS.get(random.nextInt(FORMATS.size())));
            case 2 -> viewer.viewer().continuousUpdates(random.nextBoolean(), anyRect());
            case 3, 4 -> viewer.viewer().requestUpdate(random.nextBoolean(), anyRect());
            default -> draw();
        }
        now += random.nextInt(3) * FRAME_NANOS;
    }

    private void draw() {
        TestContent content = CONTENTS.get(random.nextInt(CONTENTS.size()));
        int width = 1 + random.nextInt(WIDTH);
        int height = 1 + random.nextInt(HEIGHT);
        int x = random.nextInt(WIDTH - width + 1);
        int y = random.nextInt(HEIGHT - height + 1);
        desktop.put(content.paint(width, height, random.nextLong()), x, y);
    }

    private List<Integer> encodings() {
        int count = random.nextInt(4) == 0 ? random.nextInt(MAX_ENCODINGS + 1) : random.nextInt(30);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(number());
        }
        return numbers;
    }

    private int number() {
        return switch (random.nextInt(4)) {
            case 0 -> Encodings.QUALITY_LEVEL_0 + random.nextInt(10);
            case 1 ->
                -768 + random.nextInt(768 - 256 + 10); // subsamplings, fine qualities, compression levels, and gaps
            case 2 -> unknown();
            default -> KNOWN.get(random.nextInt(KNOWN.size()));
        };
    }

    /** Far from all numbers that mean something. */
    private int unknown() {
        return 10_000 + random.nextInt(1 << 24);
    }

    /** Often empty, beyond the screen, or both. */
    private Rect anyRect() {
        return switch (random.nextInt(4)) {
            case 0 -> new Rect(0, 0, WIDTH, HEIGHT);
            case 1 -> new Rect(random.nextInt(WIDTH), random.nextInt(HEIGHT), 0, random.nextInt(2));
            case 2 -> new Rect(random.nextInt(65_536), random.nextInt(65_536), 65_535, 65_535);
            default ->
                new Rect(random.nextInt(WIDTH), random.nextInt(HEIGHT), random.nextInt(200), random.nextInt(200));
        };
    }

    private void settle(FrameLoop loop) {
        int steps = 0;
        while (loop.step(now) == 0) {
            assertThat(++steps).as("steps without rest").isLessThan(1_000);
        }
    }

    private void assertShowsTheDesktopWhenItAsksPlainly(FrameLoop loop) {
        viewer.ask(List.of(random.nextBoolean() ? Encodings.ZRLE : Encodings.TIGHT));
        viewer.viewer().continuousUpdates(false, Rect.EMPTY);
        for (int i = 0; i < 3; i++) {
            viewer.viewer().requestUpdate(i == 0, new Rect(0, 0, WIDTH, HEIGHT));
            viewer.viewer().requestUpdate(i != 0, new Rect(0, 0, WIDTH, HEIGHT));
            settle(loop);
            now += FRAME_NANOS;
            settle(loop);
        }
        assertThat(viewer.closed()).isEmpty();
        assertThat(viewer.picture().toArray())
                .as("in %s", viewer.format())
                .isEqualTo(viewer.atBest(desktop.image()).toArray());
    }
}
