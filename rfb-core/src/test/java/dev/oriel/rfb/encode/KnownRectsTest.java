package dev.oriel.rfb.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Seed;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class KnownRectsTest {

    private final KnownRects known = new KnownRects();

    @Test
    void answersTheSameRectangleAgain() {
        Rect first = known.rect(1, 2, 3, 4);

        assertThat(first).isEqualTo(new Rect(1, 2, 3, 4));
        assertThat(known.rect(1, 2, 3, 4)).isSameAs(first);
    }

    @Test
    void isNeverMistakenWhateverWasAskedBefore() {
        Random random = Seed.random("KnownRectsTest");
        for (int i = 0; i < 100_000; i++) {
            int x = random.nextInt(40);
            int y = random.nextInt(40);
            int width = random.nextInt(40);
            int height = random.nextInt(40);

            assertThat(known.rect(x, y, width, height)).isEqualTo(new Rect(x, y, width, height));
        }
    }

    @Test
    void knowsTheTilesOfAScreen() {
        Rect[] tiles = tiles();

        Rect[] again = tiles();

        for (int i = 0; i < tiles.length; i++) {
            assertThat(again[i]).isSameAs(tiles[i]);
        }
    }

    private Rect[] tiles() {
        Rect[] tiles = new Rect[30 * 17];
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = known.rect(i % 30 * 64, i / 30 * 64, 64, 64);
        }
        return tiles;
    }
}
