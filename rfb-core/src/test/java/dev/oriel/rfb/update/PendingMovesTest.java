package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Moves;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import org.junit.jupiter.api.Test;

final class PendingMovesTest {

    private static final Rect SCREEN = new Rect(0, 0, 400, 400);

    private final Region owed = new Region();
    private final Region lossy = new Region();
    private final PendingMoves pending = new PendingMoves(owed, lossy);

    /** 100x100 pixels from (0,0) to (200,100). */
    private static Moves move() {
        Moves moves = new Moves();
        moves.add(200, 100, 100, 100, 200, 100);
        return moves;
    }

    /** 100x100 pixels from (200,100) to (200,110). */
    private static Moves nextMove() {
        Moves moves = new Moves();
        moves.add(200, 110, 100, 100, 0, 10);
        return moves;
    }

    @Test
    void copiesWhatIsExactWithoutDebts() {
        pending.add(move(), SCREEN);

        assertThat(owed.isEmpty()).isTrue();
        assertThat(lossy.isEmpty()).isTrue();
        assertThat(pending.take()).hasToString(move().toString());
        assertThat(pending.isEmpty()).isTrue();
    }

    @Test
    void anExactSourceMakesItsDestinationExact() {
        owed.add(190, 90, 50, 50);
        lossy.add(250, 150, 100, 100);
        pending.add(move(), SCREEN);

        Region left = new Region(new Rect(190, 90, 50, 50));
        left.subtract(200, 100, 100, 100);
        assertThat(owed.sameAs(left)).isTrue();
        Region stillLossy = new Region(new Rect(250, 150, 100, 100));
        stillLossy.subtract(200, 100, 100, 100);
        assertThat(lossy.sameAs(stillLossy)).isTrue();
    }

    @Test
    void debtsOfTheSourceComeAlong() {
        owed.add(10, 20, 5, 5);
        lossy.add(90, 90, 20, 20);
        pending.add(move(), SCREEN);

        assertThat(owed).hasToString("Region[5x5+10+20 5x5+210+120]");
        assertThat(lossy).hasToString("Region[20x20+90+90 10x10+290+190]");
    }

    @Test
    void debtsFollowThroughSeveralMoves() {
        owed.add(10, 20, 5, 5);
        pending.add(move(), SCREEN);
        pending.add(nextMove(), SCREEN);

        assertThat(owed).hasToString("Region[5x5+10+20 5x5+210+130]");
        assertThat(pending.take().size()).isEqualTo(2);
    }

    @Test
    void movesNothingThatIsMostlyOwed() {
        owed.add(0, 0, 100, 60);
        pending.add(move(), SCREEN);

        assertThat(pending.isEmpty()).isTrue();
        assertThat(owed.contains(new Rect(200, 100, 100, 100))).isTrue();
    }

    @Test
    void owesWhatComesFromOutsideTheViewersScreen() {
        pending.add(move(), new Rect(0, 0, 400, 150));
        pending.add(move(), new Rect(50, 0, 350, 400));

        assertThat(pending.isEmpty()).isTrue();
        assertThat(owed).hasToString("Region[100x100+200+100]");
    }

    @Test
    void owesTheDestinationsIfTheViewerDoesNotWantThem() {
        pending.add(move(), SCREEN);
        pending.keepIfWithin(new Rect(0, 0, 299, 400), true);

        assertThat(pending.isEmpty()).isTrue();
        assertThat(owed).hasToString("Region[100x100+200+100]");
    }

    @Test
    void owesTheDestinationsIfTheViewerNoLongerKnowsCopies() {
        pending.add(move(), SCREEN);
        pending.keepIfWithin(SCREEN, false);

        assertThat(owed).hasToString("Region[100x100+200+100]");
    }

    @Test
    void keepsWhatTheViewerWants() {
        pending.add(move(), SCREEN);
        pending.keepIfWithin(new Rect(200, 100, 100, 100), true);

        assertThat(pending.take().size()).isOne();
        assertThat(owed.isEmpty()).isTrue();
    }

    @Test
    void dropsCopiesThatAreMostlyPaintedOver() {
        pending.add(move(), SCREEN);
        owed.add(200, 100, 100, 51);
        pending.keepIfWithin(SCREEN, true);

        assertThat(pending.isEmpty()).isTrue();
        assertThat(owed).hasToString("Region[100x100+200+100]");
    }

    @Test
    void holdsABoundedNumber() {
        for (int i = 0; i < 2 * PendingMoves.MAX; i++) {
            pending.add(nextMove(), SCREEN);
        }
        assertThat(pending.take().size()).isEqualTo(PendingMoves.MAX);
        assertThat(owed).hasToString("Region[100x100+200+110]");
    }

    @Test
    void forgetsWithoutADebt() {
        pending.add(move(), SCREEN);
        pending.forget();

        assertThat(pending.isEmpty()).isTrue();
        assertThat(owed.isEmpty()).isTrue();
    }
}
