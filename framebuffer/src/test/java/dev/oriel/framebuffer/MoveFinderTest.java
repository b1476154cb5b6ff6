package dev.oriel.framebuffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the search costs, in pixels, and what it remembers. */
final class MoveFinderTest {

    private static final long AREA = 1024 * 768;

    private final Random random = Seed.random("MoveFinderTest");
    private final Scene before = new Scene(1024, 768);
    private final Scene now = new Scene(1024, 768);
    private final Region all = new Region(now.bounds);
    private final PicturePair pair = new PicturePair(MemoryCompare.JAVA);
    private final MoveFinder finder = new MoveFinder(pair);
    private final Moves moves = new Moves();

    private long searched(Runnable drawing) {
        return searched(all, drawing);
    }

    /** Pixels searched when these tiles have changed. */
    private long searched(Region tiles, Runnable drawing) {
        before.live.copy(now.live.pixels(), now.bounds);
        drawing.run();
        long start = finder.searchedPixels();
        pair.look(before.live.pixels(), now.live.pixels());
        finder.find(before.live, now.live, tiles, moves);
        return finder.searchedPixels() - start;
    }

    @Test
    void searchesForTheFirstStepOfMotionAndThenTriesTheSameAgain() {
        now.noise(random, now.bounds);
        assertThat(searched(() -> now.scroll(now.bounds, 3, -20))).isEqualTo(AREA);
        assertThat(moves.size()).isOne();
        for (int i = 0; i < 10; i++) {
            assertThat(searched(() -> now.scroll(now.bounds, 3, -20))).isZero();
            assertThat(moves.size()).isOne();
        }
    }

    @Test
    void searchesAFilmNowAndThen() {
        long searched = 0;
        int looks = 100;
        for (int i = 0; i < looks; i++) {
            searched += searched(() -> now.noise(random, now.bounds));
            assertThat(moves.isEmpty()).isTrue();
        }
        assertThat(searched).isBetween(4L * AREA, 2 * looks / 16 * AREA);
    }

    @Test
    void findsWhatMovesBesideAFilm() {
        now.noise(random, now.bounds);
        Rect film = new Rect(0, 0, 512, 384);
        Rect page = new Rect(512, 0, 512, 768);
        for (int i = 0; i < 100; i++) {
            searched(new Region(film), () -> now.noise(random, film));
        }
        searched(() -> {
            now.noise(random, film);
            now.scroll(page, 0, -40);
        });
        assertThat(moves.size()).isOne();
        assertThat(moves.destination(0).intersect(page)).isEqualTo(moves.destination(0));
    }

    @Test
    void findsOutThatAFilmBeginsToScroll() {
        for (int i = 0; i < 100; i++) {
            searched(() -> now.noise(random, now.bounds));
        }
        int looks = 0;
        do {
            searched(() -> now.scroll(now.bounds, 0, -10));
            looks++;
        } while (moves.isEmpty() && looks < 100);
        assertThat(looks).isLessThanOrEqualTo(64);
        searched(() -> now.scroll(now.bounds, 0, -10));
        assertThat(moves.size()).isOne();
    }

    @Test
    void maySearchAlwaysIfItAlwaysFindsSomething() {
        now.noise(random, now.bounds);
        for (int i = 1; i < 40; i++) {
            int dy = (i % 2 == 0 ? 20 : 60) + i;
            Runnable scroll = () -> {
                now.scroll(now.bounds, 0, dy);
                now.noise(random, new Rect(0, 0, 1024, dy));
            };
            assertThat(searched(scroll)).isEqualTo(AREA);
            assertThat(moves.size()).isOne();
        }
    }

    @Test
    void searchesNothingForMotionThatChangesItsSpeedALittle() {
        Rect window = new Rect(100, 100, 500, 400);
        now.noise(random, now.bounds);
        int dx = 0;
        int dy = 0;
        for (int i = 0; i < 16; i++) { // more make the window like itself: what it leaves behind repeats
            dx += random.nextInt(9) - 4;
            dy += i % 2 * 5 - 2;
            int stepX = dx;
            int stepY = dy == 0 && dx == 0 ? 1 : dy;
            assertThat(searched(() -> now.scroll(window, stepX, stepY)))
                    .as("step %d by %d,%d", i, stepX, stepY)
                    .isZero();
            assertThat(moves.size()).isOne();
        }
    }

    @Test
    void searchesNothingForSmallOrPlainChanges() {
        now.noise(random, now.bounds);
        assertThat(searched(() -> now.noise(random, new Rect(100, 100, 40, 40))))
                .isZero();
        assertThat(searched(() -> now.live.fill(now.bounds, 0x808080))).isZero();
    }

    @Test
    void neverAnswersMoreMovesThanTheBound() {
        now.noise(random, now.bounds);
        searched(() -> {
            for (int i = 0; i < 40; i++) {
                now.scroll(new Rect(i % 8 * 128, i / 8 * 128, 128, 128), 0, -3);
            }
        });
        assertThat(moves.size()).isBetween(1, MoveFinder.MAX_MOVES);
    }
}
