package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.RectList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class UpdatePlannerTest {

    private static final long NO_LIMIT = Long.MAX_VALUE;

    private static List<RectList> plan(Region wanted, long maxArea) {
        return new UpdatePlanner().plan(wanted, RecordingViewer.PLAIN, EncodeProfile.DEFAULT, maxArea, new CellTurns());
    }

    @Test
    void cutsAFullScreenIntoCells() {
        List<RectList> lists = plan(new Region(new Rect(0, 0, 1280, 720)), NO_LIMIT);

        assertThat(lists).hasSize(15);
        assertThat(lists.get(0).rect(0)).isEqualTo(new Rect(0, 0, 256, 256));
        assertThat(lists.get(14).rect(0)).isEqualTo(new Rect(1024, 512, 256, 208));
    }

    @Test
    void leavesAStripWhole() {
        List<RectList> lists = plan(new Region(new Rect(0, 700, 1280, 20)), NO_LIMIT);

        assertThat(lists).hasSize(1);
        assertThat(lists.get(0).size()).isOne();
        assertThat(lists.get(0).rect(0)).isEqualTo(new Rect(0, 700, 1280, 20));
    }

    @Test
    void putsRectanglesThatBandsHaveCutTogetherAgain() {
        Region wanted = new Region(new Rect(0, 0, 10, 30));
        wanted.add(20, 10, 10, 10);
        wanted.add(40, 15, 10, 20);
        assertThat(wanted.rectCount()).isGreaterThan(3);

        assertThat(plan(wanted, NO_LIMIT).get(0).size()).isEqualTo(3);
    }

    @Test
    void keepsToTheLargestSidesOfTheEncoding() {
        Region cell = new Region(new Rect(0, 0, 256, 256));
        List<RectList> lists =
                new UpdatePlanner().plan(cell, new SmallRects(), EncodeProfile.DEFAULT, NO_LIMIT, new CellTurns());

        assertThat(lists).hasSize(1);
        RectList list = lists.get(0);
        assertThat(list.size()).isEqualTo(4);
        for (int i = 0; i < list.size(); i++) {
            assertThat(list.width(i)).isLessThanOrEqualTo(255);
            assertThat(list.height(i)).isLessThanOrEqualTo(255);
        }
        assertThat(list.area()).isEqualTo(65536);
    }

    @Test
    void leavesWhatIsTooMuch() {
        Region wanted = new Region(new Rect(0, 0, 1024, 1024));
        List<RectList> lists = plan(wanted, 3 * 65536);

        assertThat(lists).hasSize(3);
        assertThat(wanted.area()).isEqualTo(13 * 65536);
    }

    @Test
    void givesEveryCellItsTurnHoweverFastTheFirstOnesChangeAgain() {
        Region screen = new Region(new Rect(0, 100, 1280, 620));
        CellTurns turns = new CellTurns();
        Map<Rect, Integer> sent = new HashMap<>();
        for (int update = 0; update < 20; update++) {
            for (Rect cell : planCells(screen, 3 * 65536, turns)) {
                sent.merge(cell, 1, Integer::sum);
            }
        }

        assertThat(sent).hasSize(15);
        assertThat(sent.values()).allMatch(times -> times >= 4);
    }

    @Test
    void goesOnBehindTheCellThatHadNoRoomAlsoWhenLessIsWanted() {
        CellTurns turns = new CellTurns();
        planCells(new Region(new Rect(0, 0, 1280, 720)), 7 * 65536, turns);

        List<Rect> cells = planCells(new Region(new Rect(600, 300, 680, 420)), 65536, turns);

        assertThat(cells.get(0)).isEqualTo(new Rect(600, 300, 168, 212));
        turns.restart();
        assertThat(planCells(new Region(new Rect(0, 0, 1280, 720)), 65536, turns))
                .containsExactly(new Rect(0, 0, 256, 256));
    }

    @Test
    void beginsWithWhatIsUrgentAndThenGoesOnWhereItWas() {
        Region screen = new Region(new Rect(0, 0, 1280, 720));
        CellTurns turns = new CellTurns();
        planCells(screen, 2 * 65536, turns);
        turns.urge(new Rect(1100, 300, 20, 20));

        assertThat(planCells(screen, 2 * 65536, turns))
                .containsExactly(new Rect(1024, 256, 256, 256), new Rect(512, 0, 256, 256));
        assertThat(planCells(screen, 65536, turns)).containsExactly(new Rect(768, 0, 256, 256));
    }

    /** The first rectangle of each list of an update, of a screen that has all changed. */
    private static List<Rect> planCells(Region changed, long maxArea, CellTurns turns) {
        Region wanted = new Region();
        wanted.set(changed);
        return new UpdatePlanner()
                .plan(wanted, RecordingViewer.PLAIN, EncodeProfile.DEFAULT, maxArea, turns).stream()
                        .map(list -> list.rect(0))
                        .toList();
    }

    @Test
    void plansEveryPixelOnceWhateverTheRegion() {
        long seed = Long.getLong("oriel.seed", System.nanoTime());
        System.out.println("oriel.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Region wanted = new Region();
            for (int j = random.nextInt(20); j >= 0; j--) {
                wanted.add(random.nextInt(900), random.nextInt(700), 1 + random.nextInt(300), 1 + random.nextInt(300));
            }
            Region left = new Region();
            left.set(wanted);
            long area = wanted.area();
            long planned = 0;
            for (RectList list : plan(wanted, NO_LIMIT)) {
                for (int k = 0; k < list.size(); k++) {
                    left.subtract(list.rect(k));
                }
                planned += list.area();
            }
            assertThat(wanted.isEmpty()).isTrue();
            assertThat(left.isEmpty()).isTrue();
            assertThat(planned).isEqualTo(area);
        }
    }

    @Test
    void handsListsOutAgainWhenTheyAreFree() {
        UpdatePlanner planner = new UpdatePlanner();
        RectList first = planOne(planner, new Rect(0, 0, 50, 50));
        RectList second = planOne(planner, new Rect(7, 8, 9, 10));
        assertThat(second).isNotSameAs(first);
        assertThat(first.rect(0)).isEqualTo(new Rect(0, 0, 50, 50));

        planner.reuseLists();

        assertThat(planOne(planner, new Rect(3, 4, 5, 6))).isSameAs(first);
        assertThat(first.size()).isEqualTo(1);
        assertThat(first.rect(0)).isEqualTo(new Rect(3, 4, 5, 6));
    }

    private static RectList planOne(UpdatePlanner planner, Rect wanted) {
        return planner.plan(new Region(wanted), RecordingViewer.PLAIN, EncodeProfile.DEFAULT, NO_LIMIT, new CellTurns())
                .get(0);
    }
}
