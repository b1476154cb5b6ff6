package dev.oriel.framebuffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChangeTrackerTest {

    private final Scene desktop = new Scene(640, 480);
    private final Scene viewer = new Scene(640, 480);
    private final Framebuffer still = new Framebuffer(640, 480);
    private final ChangeTracker tracker = new ChangeTracker();
    private final Change change = new Change();
    private final Random random = Seed.random("ChangeTrackerTest");

    /** Looks at the whole screen, and holds the answer against the pictures. */
    private void look() {
        tracker.capture(desktop.live.pixels(), still, new Region(desktop.bounds), change);
        viewer.follow(change, still.pixels());
        assertThat(viewer.difference(desktop.live.pixels())).isEmpty();
    }

    private void begin() {
        look();
        assertThat(change.moves().isEmpty()).isTrue();
        assertThat(change.region().area()).isEqualTo(640 * 480);
    }

    @ParameterizedTest
    @CsvSource({"0,-26", "0,26", "0,-1", "0,300", "-40,0", "7,0", "33,-21", "-1,1"})
    void findsAScrolledArea(int dx, int dy) {
        desktop.noise(random, desktop.bounds);
        begin();
        Rect area = new Rect(37, 61, 500, 380);
        desktop.scroll(area, dx, dy);
        look();

        assertThat(change.moves().size()).isOne();
        assertThat(change.moves().destination(0)).isEqualTo(area.intersect(area.translate(dx, dy)));
        assertThat(change.moves().dx(0)).isEqualTo(dx);
        assertThat(change.moves().dy(0)).isEqualTo(dy);
        assertThat(change.region().isEmpty()).isTrue();
    }

    @Test
    void findsScrolledTextAndSendsTheNewLinesOnly() {
        desktop.text(random, desktop.bounds);
        begin();
        for (int i = 0; i < 20; i++) {
            desktop.scroll(new Rect(0, 0, 640, 468), 0, -26);
            desktop.text(random, new Rect(0, 442, 640, 26));
            look();
            assertThat(change.moves().size()).isEqualTo(1);
            assertThat(change.region().area())
                    .as("%s %s", change.moves(), change.region())
                    .isLessThanOrEqualTo(640 * 30);
        }
    }

    @Test
    void followsAWindowDraggedOverATexture() {
        desktop.noise(random, desktop.bounds);
        Rect window = new Rect(50, 40, 210, 150);
        int[] wallpaper = desktop.read(desktop.bounds);
        Scene content = new Scene(210, 150);
        content.noise(random, content.bounds);
        int[] picture = content.read(content.bounds);
        desktop.live.write(window, picture, 0, 210);
        begin();
        for (int i = 0; i < 40; i++) {
            int dx = random.nextInt(19) - 8;
            int dy = random.nextInt(15) - 6;
            window = window.translate(dx, dy);
            desktop.live.write(desktop.bounds, wallpaper, 0, 640);
            desktop.live.write(window, picture, 0, 210);
            look();
            boolean still = dx == 0 && dy == 0;
            assertThat(change.moves().size()).isEqualTo(still ? 0 : 1);
            long bared = 210 * 150 - (210L - Math.abs(dx)) * (150 - Math.abs(dy));
            assertThat(change.region().area()).isBetween(bared, bared * 3 / 2 + 600);
        }
    }

    @Test
    void findsSeveralMovesAtOnce() {
        desktop.noise(random, desktop.bounds);
        begin();
        desktop.scroll(new Rect(0, 0, 300, 200), 0, -13);
        desktop.scroll(new Rect(330, 0, 300, 200), 0, 39);
        desktop.scroll(new Rect(20, 230, 590, 230), 5, -7);
        look();

        assertThat(change.moves().size()).isEqualTo(3);
        assertThat(change.region().isEmpty()).isTrue();
    }

    @Test
    void ordersMovesThatReadWhatOthersPaintOver() {
        desktop.noise(random, desktop.bounds);
        begin();
        desktop.copy(new Rect(0, 0, 200, 200), 400, 0);
        desktop.copy(new Rect(0, 240, 200, 200), 0, -240);
        desktop.noise(random, new Rect(0, 240, 200, 200));
        look();

        assertThat(change.moves().size()).isEqualTo(2);
        assertThat(change.moves().dx(0)).isEqualTo(400);
        assertThat(change.region().area()).isEqualTo(200 * 200);
    }

    @Test
    void givesUpOneOfTwoThatChangePlaces() {
        desktop.noise(random, desktop.bounds);
        begin();
        Rect right = new Rect(400, 0, 200, 200);
        int[] kept = desktop.read(right);
        desktop.copy(new Rect(0, 0, 200, 200), 400, 0);
        desktop.live.write(new Rect(0, 0, 200, 200), kept, 0, 200);
        look();

        assertThat(change.moves().size()).isEqualTo(1);
        assertThat(change.region().area()).isEqualTo(200 * 200);
    }

    @Test
    void movesNothingInPlainAreas() {
        desktop.live.fill(desktop.bounds, 0xC0C0C0);
        desktop.live.fill(new Rect(100, 100, 200, 100), 0x204060);
        begin();
        desktop.live.fill(new Rect(100, 100, 200, 100), 0xC0C0C0);
        desktop.live.fill(new Rect(120, 140, 200, 100), 0x204060);
        look();

        assertThat(change.moves().isEmpty()).isTrue();
    }

    @Test
    void staysExactOverPeriodicTextures() {
        for (int period = 2; period < 20; period++) {
            desktop.texture(period, desktop.bounds);
            look();
            for (int i = 0; i < 5; i++) {
                desktop.scroll(new Rect(10, 20, 600, 400), random.nextInt(60) - 30, random.nextInt(60) - 30);
                look();
            }
        }
    }

    @Test
    void cutsChangesDownToTheirPixels() {
        desktop.noise(random, desktop.bounds);
        begin();
        desktop.live.fill(new Rect(101, 203, 6, 13), 0x123456);
        desktop.live.fill(new Rect(400, 10, 3, 3), 0x123456);
        look();

        assertThat(change.region()).hasToString("Region[3x3+400+10 6x13+101+203]");
    }

    @Test
    void joinsTheLettersOfALine() {
        desktop.live.fill(desktop.bounds, 0xFFFFFF);
        begin();
        desktop.text(new Random(3), new Rect(60, 100, 400, 13));
        look();

        assertThat(change.region().rectCount()).isEqualTo(1);
    }

    @Test
    void staysExactThroughRandomScripts() {
        desktop.text(random, desktop.bounds);
        for (int i = 0; i < 400; i++) {
            for (int n = random.nextInt(4); n >= 0; n--) {
                draw();
            }
            look();
        }
    }

    private void draw() {
        int width = 1 + random.nextInt(random.nextBoolean() ? 640 : 60);
        int height = 1 + random.nextInt(random.nextBoolean() ? 480 : 60);
        Rect rect = new Rect(random.nextInt(641 - width), random.nextInt(481 - height), width, height);
        switch (random.nextInt(6)) {
            case 0 -> desktop.scroll(rect, 0, random.nextInt(2 * height) - height);
            case 1 -> desktop.scroll(rect, random.nextInt(41) - 20, random.nextInt(41) - 20);
            case 2 ->
                desktop.copy(rect, random.nextInt(641 - width) - rect.x(), random.nextInt(481 - height) - rect.y());
            case 3 -> desktop.noise(random, new Rect(rect.x(), rect.y(), Math.min(80, width), Math.min(80, height)));
            case 4 -> desktop.text(random, rect);
            default -> desktop.live.fill(rect, random.nextInt() & 0xFFFFFF);
        }
    }

    @Test
    void looksOnlyWhereItIsTold() {
        desktop.noise(random, desktop.bounds);
        begin();
        desktop.scroll(desktop.bounds, 0, -20);
        Region half = new Region(new Rect(0, 0, 640, 256));
        tracker.capture(desktop.live.pixels(), still, half, change);
        viewer.follow(change, still.pixels());
        assertThat(viewer.difference(still.pixels())).isEmpty();
        assertThat(change.moves().size()).isOne();
        assertThat(change.region().intersects(new Rect(0, 256, 640, 224))).isFalse();
        look();
    }

    /** Films are not kept twice while nobody asks what they were: whatever comes after one must find it all the same. */
    @Test
    void staysExactAroundFilms() {
        desktop.text(random, desktop.bounds);
        look();
        for (int film = 0; film < 12; film++) {
            Rect screen = film % 3 == 0 ? desktop.bounds : new Rect(64 * random.nextInt(3), 64, 330, 300);
            int[][] loop = new int[3][];
            for (int i = 0; i < loop.length; i++) {
                desktop.noise(random, screen);
                loop[i] = desktop.read(screen);
            }
            for (int frame = random.nextInt(20); frame < 100; frame++) {
                desktop.live.write(screen, loop[frame % loop.length], 0, screen.width());
                drawInto(screen);
                look(screen);
                Rect letter = new Rect(screen.x() + random.nextInt(200), screen.y() + random.nextInt(200), 9, 14);
                desktop.live.fill(letter, random.nextInt(2));
                look(letter);
            }
            desktop.live.write(screen, loop[random.nextInt(loop.length)], 0, screen.width());
            draw();
            look();
            desktop.scroll(desktop.bounds, 0, -20);
            look();
        }
    }

    /** Then and now a film shows something else. */
    private void drawInto(Rect screen) {
        switch (random.nextInt(12)) {
            case 0 -> desktop.noise(random, new Rect(screen.x() + 70, screen.y() + 70, 40, 40));
            case 1 -> desktop.scroll(screen, 3, -5);
            default -> {}
        }
    }

    private void look(Rect hint) {
        tracker.capture(desktop.live.pixels(), still, new Region(hint), change);
        viewer.follow(change, still.pixels());
        assertThat(viewer.difference(desktop.live.pixels())).isEmpty();
    }

    @Test
    void cutsWhatIsDrawnOverAFilmDownToItsPixels() {
        desktop.noise(random, desktop.bounds);
        begin();
        for (int frame = 0; frame < 30; frame++) {
            desktop.noise(random, desktop.bounds);
            look();
        }
        Rect letter = new Rect(101, 203, 6, 13);
        desktop.live.fill(letter, 0x123456);
        look(letter);

        assertThat(change.region()).hasToString("Region[6x13+101+203]");
        desktop.noise(random, desktop.bounds);
        look();
        assertThat(change.region()).hasToString("Region[640x480+0+0]");
    }

    @Test
    void leavesABallThatFliesThroughAFilmAlone() {
        desktop.noise(random, desktop.bounds);
        begin();
        Scene ball = new Scene(130, 130);
        ball.noise(random, ball.bounds);
        int[] picture = ball.read(ball.bounds);
        int moves = 0;
        for (int frame = 0; frame < 60; frame++) {
            desktop.noise(random, desktop.bounds);
            desktop.live.write(new Rect(20 + 3 * frame, 40 + 2 * frame, 130, 130), picture, 0, 130);
            look();
            moves += frame < 12 ? 0 : change.moves().size();
        }
        assertThat(moves).isZero();
        desktop.scroll(new Rect(0, 0, 640, 400), 0, -9);
        for (int frame = 0; frame < 8; frame++) {
            desktop.scroll(new Rect(0, 0, 640, 400), 0, -9);
            look();
            moves += change.moves().size();
        }
        assertThat(moves).as("a film that begins to scroll").isPositive();
    }

    @Test
    void answersWhatItHasSeenWhileOthersDraw() throws InterruptedException {
        desktop.noise(random, desktop.bounds);
        begin();
        AtomicBoolean running = new AtomicBoolean(true);
        Thread drawing = new Thread(() -> {
            while (running.get()) {
                desktop.scroll(new Rect(0, 0, 640, 400), 0, -3);
            }
        });
        drawing.start();
        try {
            for (int i = 0; i < 200; i++) {
                tracker.capture(desktop.live.pixels(), still, new Region(desktop.bounds), change);
                viewer.follow(change, still.pixels());
                assertThat(viewer.difference(still.pixels())).isEmpty();
            }
        } finally {
            running.set(false);
            drawing.join(10_000);
        }
        look();
    }

    @Test
    void takesAnotherTargetAsChangedAltogether() {
        desktop.noise(random, desktop.bounds);
        begin();
        Framebuffer other = new Framebuffer(640, 480);
        tracker.capture(desktop.live.pixels(), other, new Region(desktop.bounds), change);
        assertThat(change.moves().isEmpty()).isTrue();
        assertThat(change.region().area()).isEqualTo(640 * 480);
    }
}
