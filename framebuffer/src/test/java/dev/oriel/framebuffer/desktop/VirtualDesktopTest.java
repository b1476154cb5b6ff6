package dev.oriel.framebuffer.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.framebuffer.Framebuffer;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Seed;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class VirtualDesktopTest {

    private static final Rect WHOLE = new Rect(0, 0, 200, 100);

    private final VirtualDesktop desktop =
            new VirtualDesktop("Test", new ScreenSize(200, 100), new ScreenSize(400, 300));
    private final RecordingDesktopListener viewers = new RecordingDesktopListener();
    private final RecordingInputListener program = new RecordingInputListener();

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void tellsTheFirstViewerPointerAndPicture() {
        desktop.setCursor(new CursorImage(1, 2, 0, 0, new int[2]));
        desktop.start(viewers);
        assertThat(viewers.events()).containsExactly("cursor 1x2", "damaged Region[200x100+0+0]");
    }

    @Test
    void showsNothingBeforeCommit() throws IOException {
        desktop.start(viewers);
        assertThat(pixels().pixel(5, 5)).isZero();
        viewers.clear();
        desktop.fill(new Rect(5, 5, 1, 1), 0x123456);
        assertThat(viewers.events()).isEmpty();
        assertThat(pixels().pixel(5, 5)).isZero();
        desktop.commit();
        assertThat(viewers.events()).containsExactly("damaged Region[64x64+0+0]");
        assertThat(pixels().pixel(5, 5)).isEqualTo(0x123456);
        desktop.commit();
        assertThat(viewers.events()).as("nothing new").hasSize(1);
    }

    /** Beside a plain model: what is drawn, and a copy of it at every commit. */
    @Test
    void readsTheLastCommittedFrameWhateverCameBefore() throws IOException {
        Random random = Seed.random("VirtualDesktopTest.readsTheLastCommittedFrame");
        Framebuffer drawn = new Framebuffer(200, 100);
        Framebuffer committed = new Framebuffer(200, 100);
        for (int step = 0; step < 2000; step++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    Rect rect =
                            new Rect(random.nextInt(200), random.nextInt(100), random.nextInt(90), random.nextInt(50));
                    int color = random.nextInt(1 << 24);
                    desktop.fill(rect, color);
                    drawn.fill(rect, color);
                }
                case 2 -> {
                    desktop.commit();
                    committed.copy(drawn.pixels(), WHOLE);
                }
                case 3 ->
                    assertThat(isEqual(pixels(), committed.pixels()))
                            .as("step %d", step)
                            .isTrue();
                default -> {
                    if (random.nextInt(10) == 0) {
                        desktop.stop();
                    }
                }
            }
        }
    }

    private static boolean isEqual(Pixels one, Pixels other) {
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 200; x++) {
                if (one.pixel(x, y) != other.pixel(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void keepsWhatWasReadStillUntilTheNextRead() throws IOException {
        desktop.start(viewers);
        Pixels before = pixels();
        desktop.fill(WHOLE, 7);
        desktop.commit();
        assertThat(before.pixel(199, 99)).isZero();
        assertThat(pixels().pixel(199, 99)).isEqualTo(7);
    }

    @Test
    void writesScansAndLeavesOutWhatIsOutside() throws IOException {
        int[] scan = new int[30];
        Arrays.setAll(scan, i -> i);
        desktop.write(new Rect(198, -1, 4, 3), scan, 5, 10);
        desktop.commit();
        assertThat(pixels().pixel(198, 0)).isEqualTo(15);
        assertThat(pixels().pixel(199, 1)).isEqualTo(26);
        assertThatThrownBy(() -> desktop.write(new Rect(0, 0, 4, 3), scan, 7, 10))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void remembersFramesThatNobodyWatched() throws IOException {
        desktop.start(viewers);
        pixels();
        desktop.stop();
        viewers.clear();
        desktop.fill(WHOLE, 9);
        desktop.commit();
        assertThat(viewers.events()).isEmpty();
        desktop.start(viewers);
        assertThat(pixels().pixel(100, 50)).isEqualTo(9);
    }

    @Test
    void viewersOnlySeeWholeFrames() throws Exception {
        desktop.start(viewers);
        AtomicBoolean running = new AtomicBoolean(true);
        Thread drawing = new Thread(() -> {
            for (int frame = 1; running.get(); frame++) {
                desktop.fill(new Rect(0, 0, 200, 30), frame);
                desktop.fill(new Rect(0, 30, 200, 70), frame);
                desktop.commit();
            }
        });
        drawing.start();
        try {
            int last = 0;
            for (int i = 0; i < 300 || last == 0; i++) {
                last = colourOfAllPixels(pixels(), last);
            }
        } finally {
            running.set(false);
            drawing.join(10_000);
        }
        assertThat(drawing.isAlive()).isFalse();
    }

    private static int colourOfAllPixels(Pixels pixels, int atLeast) {
        int colour = pixels.pixel(0, 0);
        assertThat(colour).isGreaterThanOrEqualTo(atLeast);
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                if (pixels.pixel(x, y) != colour) {
                    throw new AssertionError("torn frame at " + x + "," + y);
                }
            }
        }
        return colour;
    }

    @Test
    void resizingKeepsTheUpperLeftPart() throws Exception {
        desktop.start(viewers);
        desktop.listen(program);
        desktop.fill(WHOLE, 5);
        desktop.commit();
        desktop.fill(WHOLE, 6);
        viewers.clear();
        assertThat(resize(300, 50)).isEqualTo(ResizeOutcome.DONE);
        assertThat(viewers.events()).containsExactly("resized 300x50", "damaged Region[300x50+0+0]");
        assertThat(program.next()).isEqualTo("resized 300x50");
        assertThat(desktop.size()).isEqualTo(new ScreenSize(300, 50));
        Pixels pixels = pixels();
        assertThat(pixels.bounds()).isEqualTo(new Rect(0, 0, 300, 50));
        assertThat(pixels.pixel(199, 49)).isEqualTo(5);
        assertThat(pixels.pixel(200, 49)).isZero();
        desktop.commit();
        assertThat(pixels().pixel(199, 49)).as("drawn before, shown after").isEqualTo(6);
    }

    @Test
    void refusesSizesItCannotHave() {
        desktop.start(viewers);
        viewers.clear();
        assertThat(resize(401, 300)).isEqualTo(ResizeOutcome.OUT_OF_RESOURCES);
        assertThat(resize(0, 300)).isEqualTo(ResizeOutcome.INVALID);
        assertThat(resize(1, Framebuffer.MAX_SIDE + 1)).isEqualTo(ResizeOutcome.INVALID);
        assertThat(desktop.changeSize(new ScreenSize(1, 301))).isEqualTo(ResizeOutcome.OUT_OF_RESOURCES);
        assertThat(resize(200, 100)).as("the size it has").isEqualTo(ResizeOutcome.DONE);
        assertThat(viewers.events()).isEmpty();
        assertThatThrownBy(() -> new VirtualDesktop("Test", new ScreenSize(2, 2), new ScreenSize(9, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsViewersWhatTheProgramDoes() {
        desktop.start(viewers);
        viewers.clear();
        CursorImage cursor = new CursorImage(1, 1, 0, 0, new int[1]);
        desktop.setCursor(cursor);
        desktop.setClipboard("hello");
        desktop.ringBell();
        desktop.changeSize(new ScreenSize(10, 10));
        assertThat(viewers.events())
                .containsExactly("cursor 1x1", "clipboard hello", "bell", "resized 10x10", "damaged Region[10x10+0+0]");
        assertThat(viewers.cursors()).containsExactly(cursor);
        assertThat(viewers.takeDamage().area()).isEqualTo(100);
    }

    @Test
    void tellsTheProgramWhatViewersDo() throws InterruptedException {
        desktop.listen(program);
        desktop.input().key(97, true);
        desktop.input().key(97, false);
        desktop.input().pointer(3, 4, 1);
        desktop.clipboard().offer("copied");
        assertThat(program.next()).isEqualTo("press 97");
        assertThat(program.next()).isEqualTo("release 97");
        assertThat(program.next()).isEqualTo("pointer 3,4 1");
        assertThat(program.next()).isEqualTo("clipboard copied");
    }

    @Test
    void aListenerThatThrowsHearsTheNextEvent() throws InterruptedException {
        desktop.listen(new InputListener() {
            @Override
            public void key(int keysym, boolean down) {
                if (keysym == 1) {
                    throw new AssertionError("thrown on purpose by a test");
                }
                program.key(keysym, down);
            }
        });
        desktop.input().key(1, true);
        desktop.input().key(2, true);
        assertThat(program.next()).isEqualTo("press 2");
    }

    @Test
    void aListenerThatBlocksHarmsOnlyItself() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        desktop.start(viewers);
        desktop.listen(new InputListener() {
            @Override
            public void key(int keysym, boolean down) {
                entered.countDown();
                awaitQuietly(released);
                program.key(keysym, down);
            }
        });
        desktop.input().key(1, true);
        awaitQuietly(entered);
        for (int i = 0; i < 3 * InputQueue.CAPACITY; i++) {
            desktop.input().key(i + 2, true);
            desktop.input().pointer(i, i, 0);
        }
        desktop.fill(WHOLE, 3);
        desktop.commit();
        assertThat(pixels().pixel(0, 0)).isEqualTo(3);
        assertThat(desktop.droppedInput()).isPositive();
        released.countDown();
        assertThat(program.next()).isEqualTo("press 1");
        assertThat(program.next()).isEqualTo("press 2");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(10, java.util.concurrent.TimeUnit.SECONDS)) {
                throw new AssertionError("not within 10 s");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void closingTellsViewersAndEndsThePicture() {
        desktop.start(viewers);
        viewers.clear();
        desktop.close();
        desktop.close();
        assertThat(viewers.events()).containsExactly("failed the virtual desktop Test was closed");
        assertThatThrownBy(this::pixels).isInstanceOf(IOException.class).hasMessageContaining("was closed");
        desktop.fill(WHOLE, 1);
        desktop.commit();
        desktop.start(viewers);
        assertThat(viewers.events()).hasSize(2).last().isEqualTo("failed the virtual desktop Test was closed");
    }

    @Test
    void closingEndsTheInputThread() throws InterruptedException {
        Thread[] told = new Thread[1];
        CountDownLatch called = new CountDownLatch(1);
        desktop.listen(new InputListener() {
            @Override
            public void key(int keysym, boolean down) {
                told[0] = Thread.currentThread();
                called.countDown();
            }
        });
        desktop.input().key(1, true);
        awaitQuietly(called);
        assertThat(told[0].getName()).isEqualTo("input-Test");
        desktop.close();
        told[0].join(10_000);
        assertThat(told[0].isAlive()).isFalse();
    }

    private Pixels pixels() throws IOException {
        return desktop.pixels().read(WHOLE);
    }

    private ResizeOutcome resize(int width, int height) {
        return desktop.resize(width, height).toCompletableFuture().join();
    }
}
