package dev.oriel.framebuffer.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Seed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class InputQueueTest {

    private final InputQueue queue = new InputQueue();

    @BeforeEach
    void open() {
        queue.open();
    }

    @Test
    void keepsTheOrder() throws InterruptedException {
        queue.key(65, true);
        queue.pointer(1, 2, 1);
        queue.clipboard("text");
        queue.key(65, false);
        assertThat(take())
                .containsExactly(
                        new InputEvent.Key(65, true),
                        new InputEvent.Pointer(1, 2, 1, false),
                        new InputEvent.ClipboardOffer("text"),
                        new InputEvent.Key(65, false));
    }

    @Test
    void mergesMovesButNeverAPressOrARelease() throws InterruptedException {
        queue.pointer(1, 1, 0);
        queue.pointer(2, 2, 0);
        queue.pointer(3, 3, 1);
        queue.pointer(4, 4, 1);
        queue.pointer(5, 5, 1);
        queue.pointer(6, 6, 0);
        queue.pointer(7, 7, 0);
        assertThat(take())
                .containsExactly(
                        new InputEvent.Pointer(2, 2, 0, true),
                        new InputEvent.Pointer(3, 3, 1, false),
                        new InputEvent.Pointer(5, 5, 1, true),
                        new InputEvent.Pointer(6, 6, 0, false),
                        new InputEvent.Pointer(7, 7, 0, true));
    }

    @Test
    void keepsOnlyTheLatestTextAndSize() throws InterruptedException {
        queue.clipboard("old");
        queue.resize(new ScreenSize(1, 1));
        queue.clipboard("new");
        queue.resize(new ScreenSize(2, 2));
        assertThat(take())
                .containsExactly(new InputEvent.ClipboardOffer("new"), new InputEvent.Resize(new ScreenSize(2, 2)));
    }

    @Test
    void dropsPressesWhenFullButKeepsTheirKeysUsable() throws InterruptedException {
        queue.key(1, true);
        for (int i = 0; i < InputQueue.CAPACITY; i++) {
            queue.key(1000 + i % 2, i % 4 < 2);
        }
        queue.key(2, true);
        queue.key(2, false);
        queue.pointer(5, 5, 1);
        queue.key(1, false);
        List<InputEvent> taken = take();
        assertThat(taken).hasSize(InputQueue.CAPACITY + 2).endsWith(new InputEvent.Key(1, false));
        assertThat(queue.dropped()).as("key 2 down and up, the button").isEqualTo(3);
        queue.pointer(6, 6, 1);
        assertThat(take())
                .as("the button is still to be pressed")
                .containsExactly(new InputEvent.Pointer(6, 6, 1, false));
    }

    @Test
    void staysBoundedAndLeavesNothingPressedWhateverViewersSend() throws InterruptedException {
        Random random = Seed.random("InputQueueTest.staysBounded");
        int bound = 2 * InputQueue.CAPACITY + InputQueue.MAX_HELD_KEYS + Integer.SIZE + 2;
        for (int i = 0; i < 60_000; i++) {
            int keysym = random.nextInt(2000);
            switch (random.nextInt(5)) {
                case 0, 1 -> queue.key(keysym, true);
                case 2 -> queue.key(keysym, false);
                case 3 -> queue.pointer(keysym, i, 1 << random.nextInt(32) & random.nextInt());
                default -> queue.clipboard("text");
            }
            assertThat(queue.size()).isLessThanOrEqualTo(bound);
        }
        for (int keysym = 0; keysym < 2000; keysym++) {
            queue.key(keysym, false);
        }
        queue.pointer(0, 0, 0);
        assertThat(heldAfter(take())).isEmpty();
    }

    private static Set<Integer> heldAfter(List<InputEvent> events) {
        Set<Integer> held = new HashSet<>();
        for (InputEvent event : events) {
            if (event instanceof InputEvent.Key key) {
                held.remove(key.keysym());
                if (key.down()) {
                    held.add(key.keysym());
                }
            }
        }
        return held;
    }

    @Test
    void forgetsEverythingBeforeOpenAndAfterClose() throws InterruptedException {
        InputQueue unopened = new InputQueue();
        unopened.key(1, true);
        assertThat(unopened.size()).isZero();
        queue.key(1, true);
        queue.close();
        queue.key(2, true);
        assertThat(queue.take(new ArrayDeque<>())).isFalse();
        assertThat(queue.size()).isZero();
    }

    private List<InputEvent> take() throws InterruptedException {
        Queue<InputEvent> taken = new ArrayDeque<>();
        assertThat(queue.take(taken)).isTrue();
        return new ArrayList<>(taken);
    }
}
