package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.framebuffer.Seed;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TileRegionTest {

    private static final int COLUMNS = 7;
    private static final int ROWS = 5;
    private static final Rect SCREEN = new Rect(0, 0, 430, 300);

    private final TileRegion tiles = new TileRegion();
    private final Region moved = new Region();

    @Test
    void movesWhatLiesInTheTilesGivenUseAfterUse() {
        Random random = Seed.random("TileRegionTest.movesWhatLiesInTheTilesGivenUseAfterUse");
        for (int use = 0; use < 500; use++) {
            Region from = new Region();
            for (int i = random.nextInt(8); i > 0; i--) {
                from.add(random.nextInt(400), random.nextInt(250), random.nextInt(300), random.nextInt(300));
            }
            from.intersect(SCREEN);
            Region expected = new Region();
            int share = random.nextInt(101);
            for (int row = 0; row < ROWS; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    if (random.nextInt(100) < share) {
                        tiles.add(column, row);
                        expected.add(column * 64, row * 64, 64, 64);
                    }
                }
            }
            expected.intersect(from);
            Region left = new Region();
            left.set(from);
            left.subtract(expected);

            tiles.move(from, moved);

            assertThat(moved.sameAs(expected)).as("moved in use %d", use).isTrue();
            assertThat(from.sameAs(left)).as("left in use %d", use).isTrue();
        }
    }

    @Test
    void movesNothingWithoutTiles() {
        Region from = new Region(SCREEN);
        moved.add(SCREEN);
        tiles.move(from, moved);
        assertThat(moved.isEmpty()).isTrue();
        assertThat(from.bounds()).isEqualTo(SCREEN);
    }
}
