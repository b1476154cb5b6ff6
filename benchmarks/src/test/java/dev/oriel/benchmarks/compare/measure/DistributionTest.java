package dev.oriel.benchmarks.compare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DistributionTest {

    @Test
    void liesBetweenSamplesInProportion() {
        Distribution four = Distribution.of(40, 10, 30, 20);

        assertThat(four.median()).hasValue(25);
        assertThat(four.quantile(0)).hasValue(10);
        assertThat(four.quantile(1)).hasValue(40);
        assertThat(four.count()).isEqualTo(4);
    }

    @Test
    void oneSampleIsEveryQuantile() {
        assertThat(Distribution.of(7).quantile(0.99)).hasValue(7);
    }

    @Test
    void nothingHasNoQuantile() {
        assertThat(Distribution.of().median()).isEmpty();
    }
}
