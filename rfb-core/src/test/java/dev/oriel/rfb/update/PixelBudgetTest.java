package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PixelBudgetTest {

    private static final long MAX = 4 << 20;

    private final PixelBudget budget = new PixelBudget();
    private final LinkEstimate link = new LinkEstimate();

    @Test
    void isUnboundedBeforeTheLinkIsKnown() {
        assertThat(budget.owedPixels(link, MAX)).isEqualTo(MAX);
        assertThat(budget.repairPixels(link, MAX)).isEqualTo(MAX);
    }

    @Test
    void leavesAFastLinkAsItIs() {
        link.transferred(1_000_000, 1_000_000);
        assertThat(budget.owedPixels(link, MAX)).isEqualTo(MAX);
    }

    @Test
    void holdsWhatASlowLinkCarriesInTime() {
        link.transferred(625_000, 1_000_000_000);
        for (int i = 0; i < 50; i++) {
            budget.owedSent(100_000, 20_000);
            budget.repairSent(100_000, 50_000);
        }
        assertThat(budget.owedPixels(link, MAX)).isBetween(150_000L, 160_000L);
        assertThat(budget.repairPixels(link, MAX)).isBetween(18_000L, 19_000L);
    }

    @Test
    void alwaysLetsSomethingPass() {
        link.transferred(10_000, 100_000_000_000L);
        assertThat(budget.owedPixels(link, MAX)).isEqualTo(PixelBudget.MIN_PIXELS);
        assertThat(budget.repairPixels(link, MAX)).isEqualTo(PixelBudget.MIN_REPAIR_PIXELS);
    }

    @Test
    void fillsWithoutBytesDoNotMakeItInfinite() {
        link.transferred(625_000, 1_000_000_000);
        for (int i = 0; i < 100; i++) {
            budget.owedSent(1_000_000, 0);
        }
        assertThat(budget.owedPixels(link, Long.MAX_VALUE)).isLessThan(10_000_000);
    }
}
