package dev.oriel.framebuffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RegionTest {

    private static final int ORIGIN = -7;
    private static final int SIDE = 40;

    @Test
    void equalsABitmapAfterEveryRandomOperation() {
        Random random = Seed.random("RegionTest.equalsABitmapAfterEveryRandomOperation");
        for (int round = 0; round < 150; round++) {
            Region region = new Region();
            Bitmap bitmap = new Bitmap(ORIGIN, SIDE);
            for (int step = 0; step < 60; step++) {
                operate(random, region, bitmap);
                check(region, bitmap);
                checkQueries(random, region, bitmap);
            }
        }
    }

    private static void operate(Random random, Region region, Bitmap bitmap) {
        Rect rect = rect(random);
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> {
                region.add(rect);
                bitmap.set(rect, true);
            }
            case 4, 5, 6 -> {
                region.subtract(rect);
                bitmap.set(rect, false);
            }
            case 7 -> {
                Rect large = new Rect(rect.x() - 9, rect.y() - 9, rect.width() + 18, rect.height() + 18);
                region.intersect(large);
                bitmap.and(Bitmap.of(new Region(large), ORIGIN, SIDE));
            }
            default -> operateWithRegion(random, region, bitmap);
        }
    }

    private static void operateWithRegion(Random random, Region region, Bitmap bitmap) {
        Region other = new Region();
        for (int i = random.nextInt(6); i >= 0; i--) {
            other.add(rect(random));
        }
        Bitmap otherBitmap = Bitmap.of(other, ORIGIN, SIDE);
        switch (random.nextInt(4)) {
            case 0, 1 -> {
                region.add(other);
                bitmap.or(otherBitmap);
            }
            case 2 -> {
                region.subtract(other);
                bitmap.andNot(otherBitmap);
            }
            default -> {
                other.add(ORIGIN, ORIGIN, SIDE, SIDE / 2);
                otherBitmap.set(new Rect(ORIGIN, ORIGIN, SIDE, SIDE / 2), true);
                region.intersect(other);
                bitmap.and(otherBitmap);
            }
        }
    }

    private static Rect rect(Random random) {
        int width = random.nextInt(SIDE / 2);
        int height = random.nextInt(SIDE / 2);
        return new Rect(ORIGIN + random.nextInt(SIDE - width), ORIGIN + random.nextInt(SIDE - height), width, height);
    }

    private static void check(Region region, Bitmap bitmap) {
        assertThat(Bitmap.of(region, ORIGIN, SIDE)).isEqualTo(bitmap);
        assertThat(region.area()).as("disjoint").isEqualTo(bitmap.count());
        assertThat(region.isEmpty()).isEqualTo(bitmap.count() == 0);
        assertThat(region.bounds()).isEqualTo(bitmap.bounds());
        checkBands(region);
    }

    /** The form the class promises: sorted bands of equal height, no touching neighbours, no equal bands that touch. */
    private static void checkBands(Region region) {
        List<Rect> rects = rects(region);
        assertThat(rects).hasSize(region.rectCount());
        for (int i = 1; i < rects.size(); i++) {
            Rect last = rects.get(i - 1);
            Rect rect = rects.get(i);
            if (rect.y() == last.y()) {
                assertThat(rect.height()).isEqualTo(last.height());
                assertThat(rect.x()).isGreaterThan(last.right());
            } else {
                assertThat(rect.y()).isGreaterThanOrEqualTo(last.bottom());
            }
        }
        Region rebuilt = new Region();
        Collections.reverse(rects);
        rects.forEach(rebuilt::add);
        assertThat(rebuilt.sameAs(region))
                .as("%s is the only form of %s", region, rebuilt)
                .isTrue();
    }

    private static void checkQueries(Random random, Region region, Bitmap bitmap) {
        Rect rect = rect(random);
        Bitmap common = Bitmap.of(new Region(rect), ORIGIN, SIDE);
        common.and(bitmap);
        assertThat(region.intersects(rect)).isEqualTo(common.count() > 0);
        assertThat(region.contains(rect)).isEqualTo(common.count() == rect.area());
    }

    @Test
    void becomesOneRectangleWhenAllTilesOfAScreenAreAddedInAnyOrder() {
        List<Rect> tiles = tilesOfFullHd();
        Collections.shuffle(tiles, Seed.random("RegionTest.becomesOneRectangle"));
        Region region = new Region();
        tiles.forEach(region::add);
        assertThat(rects(region)).containsExactly(new Rect(0, 0, 1920, 1080));
    }

    @Test
    void neverHoldsMoreRectanglesThanTiles() {
        List<Rect> tiles = tilesOfFullHd();
        Collections.shuffle(tiles, Seed.random("RegionTest.neverHoldsMoreRectanglesThanTiles"));
        Region region = new Region();
        for (int i = 0; i < tiles.size(); i++) {
            region.add(tiles.get(i));
            assertThat(region.rectCount()).isLessThanOrEqualTo(Math.min(i + 1, 15 * 17));
        }
    }

    @Test
    void holdsEachOfManyScatteredPixelsOnce() {
        Random random = Seed.random("RegionTest.holdsEachOfManyScatteredPixelsOnce");
        List<Rect> dots = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            dots.add(new Rect(2 * (i % 200), 2 * (i / 200), 1, 1));
        }
        Collections.shuffle(dots, random);
        Region region = new Region();
        dots.forEach(region::add);
        assertThat(region.rectCount()).isEqualTo(20_000);
        assertThat(region.area()).isEqualTo(20_000);
        dots.forEach(region::subtract);
        assertThat(region.isEmpty()).isTrue();
    }

    @Test
    void mayBeCombinedWithItself() {
        Region region = new Region(new Rect(1, 2, 3, 4));
        region.add(9, 2, 3, 4);
        region.add(region);
        region.intersect(region);
        assertThat(region.area()).isEqualTo(24);
        region.subtract(region);
        assertThat(region.isEmpty()).isTrue();
    }

    @Test
    void setCopiesAndLeavesTheOriginalAlone() {
        Region original = new Region(new Rect(0, 0, 10, 10));
        Region copy = new Region(new Rect(50, 50, 1, 1));
        copy.set(original);
        copy.add(20, 0, 5, 10);
        assertThat(original.area()).isEqualTo(100);
        assertThat(copy.area()).isEqualTo(150);
        copy.clear();
        assertThat(copy.isEmpty()).isTrue();
        assertThat(copy.bounds()).isEqualTo(Rect.EMPTY);
    }

    @Test
    void translateMovesEveryRectangle() {
        Region region = new Region(new Rect(0, 0, 10, 10));
        region.add(20, 20, 5, 5);
        region.translate(-3, 4);
        assertThat(rects(region)).containsExactly(new Rect(-3, 4, 10, 10), new Rect(17, 24, 5, 5));
    }

    @Test
    void ignoresEmptyRectangles() {
        Region region = new Region(new Rect(5, 5, 0, 9));
        region.add(0, 0, -1, 5);
        assertThat(region.isEmpty()).isTrue();
        region.add(0, 0, 4, 4);
        region.subtract(1, 1, -1, 2);
        region.subtract(1, 1, 0, 2);
        assertThat(region.area()).isEqualTo(16);
        assertThat(region.contains(new Rect(100, 100, 0, 0))).isTrue();
        assertThat(region.intersects(new Rect(1, 1, 0, 2))).isFalse();
    }

    @Test
    void refusesPixelsBeyondItsCoordinates() {
        Region region = new Region();
        assertThatThrownBy(() -> region.add(1 << 30, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> region.add(0, Integer.MAX_VALUE, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        region.add(0, 0, 4, 4);
        assertThatThrownBy(() -> region.translate(Integer.MIN_VALUE, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(rects(region)).containsExactly(new Rect(0, 0, 4, 4));
    }

    @Test
    void cutsOperandsThatReachBeyondItsCoordinates() {
        Region region = new Region(new Rect(0, 0, 4, 4));
        Rect everything = new Rect(0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE);
        region.intersect(everything);
        assertThat(region.area()).isEqualTo(16);
        region.subtract(new Rect(Integer.MIN_VALUE, 0, Integer.MAX_VALUE, 4));
        assertThat(region.area()).isEqualTo(16);
        region.subtract(everything);
        assertThat(region.isEmpty()).isTrue();
    }

    @Test
    void printsItsRectangles() {
        Region region = new Region(new Rect(1, 2, 3, 4));
        region.add(5, 6, 7, 8);
        assertThat(region).hasToString("Region[3x4+1+2 7x8+5+6]");
    }

    private static List<Rect> tilesOfFullHd() {
        List<Rect> tiles = new ArrayList<>();
        Rect screen = new Rect(0, 0, 1920, 1080);
        for (int y = 0; y < 1080; y += 64) {
            for (int x = 0; x < 1920; x += 64) {
                tiles.add(screen.intersect(new Rect(x, y, 64, 64)));
            }
        }
        return tiles;
    }

    private static List<Rect> rects(Region region) {
        List<Rect> rects = new ArrayList<>();
        region.forEach((x, y, width, height) -> rects.add(new Rect(x, y, width, height)));
        return rects;
    }
}
