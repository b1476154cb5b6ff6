package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RepairCompressionTest {

    private static final long MILLI = 1_000_000;

    private final RepairCompression compression = new RepairCompression();

    @Test
    void aSampleIsCompressedAndNoiseNoMoreAfterIt() {
        assertThat(compression.isWorthIt(true, 0)).isTrue();
        compression.sent(1000, 2400, 0);
        assertThat(compression.isWorthIt(true, 20 * MILLI)).isFalse();
        compression.sent(1000, 3000, 20 * MILLI);
        assertThat(compression.isWorthIt(true, 40 * MILLI)).isFalse();
    }

    @Test
    void whatCompressesWellIsCompressed() {
        compression.sent(1000, 1200, 0);
        assertThat(compression.isWorthIt(true, 20 * MILLI)).isTrue();
    }

    @Test
    void aSlowLinkWantsFewBytes() {
        compression.sent(1000, 2400, 0);
        assertThat(compression.isWorthIt(false, 20 * MILLI)).isTrue();
    }

    @Test
    void aSampleCountsForAMoment() {
        compression.sent(1000, 2400, 0);
        long later = RepairCompression.SAMPLE_COUNTS_NANOS + 1;
        assertThat(compression.isWorthIt(true, later)).isTrue();
        compression.sent(1000, 300, later);
        assertThat(compression.isWorthIt(true, later + MILLI)).isTrue();
    }
}
