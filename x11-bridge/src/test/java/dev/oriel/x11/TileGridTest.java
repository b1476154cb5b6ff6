package dev.oriel.x11;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TileGridTest {

    private final TileGrid grid = new TileGrid();

    private List<Rect> rects() {
        List<Rect> rects = new ArrayList<>();
        grid.region().forEach((x, y, w, h) -> rects.add(new Rect(x, y, w, h)));
        return rects;
    }

    @Test
    void aPixelIsATile() {
        grid.reset(640, 480);
        grid.add(64, 127, 1, 1);
        assertThat(rects()).containsExactly(new Rect(64, 64, 64, 64));
    }

    @Test
    void tilesAreCutAtTheEdge() {
        grid.reset(100, 70);
        grid.add(-50, -50, 1000, 1000);
        assertThat(rects()).containsExactly(new Rect(0, 0, 100, 70));
    }

    @Test
    void whatLiesOutsideOrIsEmptyIsIgnored() {
        grid.reset(100, 70);
        grid.add(100, 0, 50, 50);
        grid.add(0, 70, 50, 50);
        grid.add(-10, -10, 10, 10);
        grid.add(10, 10, 0, 5);
        assertThat(rects()).isEmpty();
    }

    @Test
    void resetForgets() {
        grid.reset(640, 480);
        grid.add(0, 0, 640, 480);
        grid.reset(320, 240);
        assertThat(rects()).isEmpty();
    }

    @Test
    void coversExactlyTheTilesThatWereTouched() {
        long seed = Long.getLong("oriel.seed", System.nanoTime());
        System.out.println("oriel.seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int width = 1 + random.nextInt(700);
            int height = 1 + random.nextInt(700);
            grid.reset(width, height);
            Region expected = new Region();
            for (int i = random.nextInt(20); i > 0; i--) {
                Rect rect =
                        new Rect(random.nextInt(800), random.nextInt(800), random.nextInt(200), random.nextInt(200));
                grid.add(rect.x(), rect.y(), rect.width(), rect.height());
                addTiles(expected, rect.intersect(new Rect(0, 0, width, height)), width, height);
            }
            Region actual = grid.region();
            assertThat(actual.area()).isEqualTo(expected.area());
            actual.subtract(expected);
            assertThat(actual.isEmpty()).isTrue();
        }
    }

    private static void addTiles(Region region, Rect rect, int width, int height) {
        if (!rect.isEmpty()) {
            int left = rect.x() & ~63;
            int top = rect.y() & ~63;
            int right = Math.min(width, rect.right() + 63 & ~63);
            int bottom = Math.min(height, rect.bottom() + 63 & ~63);
            region.add(left, top, right - left, bottom - top);
        }
    }
}
