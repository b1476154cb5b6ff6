package dev.oriel.benchmarks.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ViewerCostIT {

    private static final double MOST_MEBIBYTES = 8;

    @Test
    void aFurtherViewerHoldsLittle() throws Exception {
        ViewerCost each = ViewerCost.measure(8);
        assertThat(each.atRest().heapMebibytes() + each.atRest().directMebibytes())
                .as("at rest: %s", each)
                .isLessThan(MOST_MEBIBYTES);
        assertThat(each.watching().heapMebibytes() + each.watching().directMebibytes())
                .as("watching: %s", each)
                .isLessThan(MOST_MEBIBYTES);
    }
}
