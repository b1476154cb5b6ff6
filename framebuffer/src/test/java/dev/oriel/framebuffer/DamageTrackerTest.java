package dev.oriel.framebuffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DamageTrackerTest {

    private final DamageTracker tracker = new DamageTracker();
    private final Region changed = new Region();

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 0",
        "1, 200, 60, 0",
        "200, 1, 0, 8",
        "64, 64, 0, 0",
        "65, 63, 4, 3",
        "128, 128, 0, 64",
        "333, 257, 12, 16",
        "640, 130, 0, 0",
        "1920, 70, 0, 3232",
    })
    void answersExactlyTheChangedTilesAndCopiesThem(int width, int height, int padding, int offset) {
        Random random = Seed.random("DamageTrackerTest " + width + "x" + height);
        Picture live = new Picture(width, height, padding, offset);
        Framebuffer still = new Framebuffer(width, height);
        for (int round = 0; round < 40; round++) {
            live.drawDots(random, random.nextInt(round + 1));
            Region hints = hints(random, live.screen());
            Region expected = expectedChange(live.pixels, still.pixels(), hints);
            changed.clear();
            tracker.capture(live.pixels, still, hints, changed);
            assertThat(changed.sameAs(expected))
                    .as("%s, expected %s", changed, expected)
                    .isTrue();
            assertThat(expectedChange(live.pixels, still.pixels(), hints).isEmpty())
                    .as("hinted tiles are equal now")
                    .isTrue();
        }
    }

    /** Mostly a few rectangles, some outside the screen; sometimes the whole of it. */
    private static Region hints(Random random, Rect screen) {
        if (random.nextInt(3) == 0) {
            return new Region(screen);
        }
        Region hints = new Region();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int x = random.nextInt(screen.width() + 200) - 100;
            int y = random.nextInt(screen.height() + 200) - 100;
            hints.add(x, y, random.nextInt(150), random.nextInt(150));
        }
        return hints;
    }

    /** The oracle: every tile that a hint touches, pixel by pixel. */
    private static Region expectedChange(Pixels live, Pixels still, Region hints) {
        Region expected = new Region();
        for (int y = 0; y < live.height(); y += DamageTracker.TILE) {
            for (int x = 0; x < live.width(); x += DamageTracker.TILE) {
                Rect tile = live.bounds().intersect(new Rect(x, y, DamageTracker.TILE, DamageTracker.TILE));
                if (hints.intersects(tile) && differs(live, still, tile)) {
                    expected.add(tile);
                }
            }
        }
        return expected;
    }

    private static boolean differs(Pixels live, Pixels still, Rect tile) {
        for (int y = tile.y(); y < tile.bottom(); y++) {
            for (int x = tile.x(); x < tile.right(); x++) {
                if (live.pixel(x, y) != still.pixel(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void addsToWhatIsAlreadyChanged() {
        Picture live = new Picture(200, 200, 0, 0);
        live.draw(199, 199, 1);
        changed.add(0, 0, 64, 64);
        tracker.capture(live.pixels, new Framebuffer(200, 200), new Region(live.screen()), changed);
        assertThat(changed).hasToString("Region[64x64+0+0 8x8+192+192]");
    }

    @Test
    void mergesNeighboursThatChange() {
        Picture live = new Picture(1920, 1080, 0, 0);
        for (int x = 10; x < 1920; x += 64) {
            for (int y = x % 50; y < 1080; y += 64) {
                live.draw(x, y, x + y);
            }
        }
        tracker.capture(live.pixels, new Framebuffer(1920, 1080), new Region(live.screen()), changed);
        assertThat(changed).hasToString("Region[1920x1080+0+0]");
    }

    @Test
    void leavesTilesWithoutAHintAlone() {
        Picture live = new Picture(300, 300, 0, 0);
        Framebuffer still = new Framebuffer(300, 300);
        live.draw(0, 0, 5);
        live.draw(70, 0, 6);
        tracker.capture(live.pixels, still, new Region(new Rect(64, 0, 1, 1)), changed);
        assertThat(changed).hasToString("Region[64x64+64+0]");
        assertThat(still.pixels().pixel(0, 0)).isZero();
        assertThat(still.pixels().pixel(70, 0)).isEqualTo(6);
    }

    @Test
    void reportsAChangeOfTheMeaninglessByte() {
        Picture live = new Picture(64, 64, 0, 0);
        live.draw(3, 3, 0xff000000);
        tracker.capture(live.pixels, new Framebuffer(64, 64), new Region(live.screen()), changed);
        assertThat(changed.area()).isEqualTo(64 * 64);
    }

    @Test
    void ignoresPaddingBetweenRows() {
        Picture live = new Picture(64, 64, 64, 0);
        for (int y = 0; y < 64; y++) {
            live.memory.putInt(y * 320 + 256, -1);
        }
        tracker.capture(live.pixels, new Framebuffer(64, 64), new Region(live.screen()), changed);
        assertThat(changed.isEmpty()).isTrue();
    }

    @Test
    void takesHintsAtTheEndsOfTheCoordinates() {
        Picture live = new Picture(64, 64, 0, 0);
        live.draw(3, 3, 1);
        int far = 1 << 30;
        Region hints = new Region(new Rect(-far, -far, far, far));
        hints.add(64, 64, far - 64, far - 64);
        tracker.capture(live.pixels, new Framebuffer(64, 64), hints, changed);
        assertThat(changed.isEmpty()).isTrue();
        hints.add(-far, -far, 2 * far - 1, 2 * far - 1);
        tracker.capture(live.pixels, new Framebuffer(64, 64), hints, changed);
        assertThat(changed.area()).isEqualTo(64 * 64);
    }

    @Test
    void refusesPicturesOfDifferentSizes() {
        Picture live = new Picture(64, 65, 0, 0);
        assertThatThrownBy(() -> tracker.capture(live.pixels, new Framebuffer(64, 64), new Region(), changed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64x65");
    }

    @Test
    void followsAChangeOfSize() {
        for (int side : new int[] {500, 64, 700, 1}) {
            Picture live = new Picture(side, side, 0, 0);
            live.draw(side - 1, side - 1, 1);
            changed.clear();
            tracker.capture(live.pixels, new Framebuffer(side, side), new Region(live.screen()), changed);
            assertThat(changed.bounds().right()).isEqualTo(side);
            assertThat(changed.area())
                    .isEqualTo(
                            (long) changed.bounds().width() * changed.bounds().height());
        }
    }

    @Test
    void convergesWhileOthersDraw() throws InterruptedException {
        Picture live = new Picture(640, 400, 0, 0);
        Framebuffer still = new Framebuffer(640, 400);
        AtomicBoolean running = new AtomicBoolean(true);
        Random random = Seed.random("DamageTrackerTest.convergesWhileOthersDraw");
        Thread drawing = new Thread(() -> {
            while (running.get()) {
                live.drawDots(random, 100);
            }
        });
        drawing.start();
        Region whole = new Region(live.screen());
        for (int i = 0; i < 300; i++) {
            tracker.capture(live.pixels, still, whole, changed);
        }
        running.set(false);
        drawing.join(10_000);
        assertThat(drawing.isAlive()).isFalse();
        tracker.capture(live.pixels, still, whole, changed);
        assertThat(expectedChange(live.pixels, still.pixels(), whole).isEmpty()).isTrue();
    }

    /** A live picture somebody else draws: any stride, any offset. */
    private static final class Picture {

        private final ByteBuffer memory;
        private final Pixels pixels;

        Picture(int width, int height, int padding, int offset) {
            int strideBytes = width * Pixels.BYTES_PER_PIXEL + padding;
            memory = ByteBuffer.allocateDirect(offset + strideBytes * height).order(ByteOrder.LITTLE_ENDIAN);
            pixels = new Pixels(memory, offset, width, height, strideBytes);
        }

        Rect screen() {
            return pixels.bounds();
        }

        void draw(int x, int y, int pixel) {
            memory.putInt(pixels.index(x, y), pixel);
        }

        void drawDots(Random random, int count) {
            for (int i = 0; i < count; i++) {
                draw(random.nextInt(pixels.width()), random.nextInt(pixels.height()), random.nextInt(3));
            }
        }
    }
}
