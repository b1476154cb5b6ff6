package dev.oriel.encoders.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaletteTest {

    private final Palette palette = new Palette();

    @Test
    void keepsColoursInOrderOfAppearance() {
        palette.clear(256);
        palette.addAll(new int[] {7, 5, 5, 5, 7, -1, 0}, 1, 6);
        assertThat(palette.size()).isEqualTo(4);
        assertThat(palette.colour(0)).isEqualTo(5);
        assertThat(palette.colour(1)).isEqualTo(7);
        assertThat(palette.colour(2)).isEqualTo(-1);
        assertThat(palette.indexOf(0)).isEqualTo(3);
        assertThat(palette.runs()).isEqualTo(4);
    }

    @Test
    void overflowsWithTheFirstColourBeyondTheLimit() {
        palette.clear(2);
        palette.addAll(new int[] {1, 2, 1, 2}, 0, 4);
        assertThat(palette.isOverflown()).isFalse();
        palette.addAll(new int[] {2, 3, 3, 1}, 0, 4);
        assertThat(palette.isOverflown()).isTrue();
        assertThat(palette.runs()).as("counted on").isEqualTo(7);
    }

    @Test
    void forgetsEarlierColours() {
        for (int i = 0; i < 3000; i++) {
            palette.clear(1);
            palette.add(i * 512);
            assertThat(palette.isOverflown()).isFalse();
            assertThat(palette.indexOf(i * 512)).isZero();
        }
    }

    @Test
    void agreesWithASetOnRandomColours() {
        long seed = Long.getLong("oriel.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            int limit = 1 + random.nextInt(256);
            int spread = 1 + random.nextInt(400);
            int step = random.nextInt();
            Set<Integer> expected = new LinkedHashSet<>();
            palette.clear(limit);
            for (int i = 0; i < 600; i++) {
                int colour = random.nextInt(spread) * step;
                palette.add(colour);
                expected.add(colour);
            }
            List<Integer> order = new ArrayList<>(expected);
            assertThat(palette.isOverflown()).as("oriel.seed=%d", seed).isEqualTo(order.size() > limit);
            for (int i = 0; i < Math.min(limit, order.size()); i++) {
                assertThat(palette.colour(i)).as("oriel.seed=%d", seed).isEqualTo(order.get(i));
                assertThat(palette.indexOf(order.get(i)))
                        .as("oriel.seed=%d", seed)
                        .isEqualTo(i);
            }
        }
    }

    @Test
    void refusesLimitsNoEncodingHas() {
        assertThatThrownBy(() -> palette.clear(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> palette.clear(257)).isInstanceOf(IllegalArgumentException.class);
    }
}
