package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VideoPressureTest {

    private static final long SLOW = QualityControl.SLOW_NANOS + 1;
    private static final long EASY = VideoPressure.EASY_NANOS - 1;

    private final QualityControl quality = new QualityControl(QualityRange.DEFAULT);
    private final VideoPressure pressure = new VideoPressure();

    VideoPressureTest() {
        quality.want(6);
    }

    private void send(int updates, long transferNanos) {
        for (int i = 0; i < updates; i++) {
            pressure.sent(transferNanos, quality);
        }
    }

    @Test
    void halvesOnlyWhatIsTooSlowAtTheLowestQuality() {
        send(6 - QualityRange.DEFAULT.min(), SLOW);
        assertThat(quality.isLowest()).isTrue();
        send(VideoPressure.SLOW_UPDATES - 1, SLOW);
        assertThat(pressure.halvings()).isZero();
        send(1, SLOW);
        assertThat(pressure.halvings()).isEqualTo(1);
        send(100, SLOW);
        assertThat(pressure.halvings()).isEqualTo(VideoPressure.MOST_HALVINGS);
    }

    @Test
    void comesBackBeforeQualityRises() {
        send(100, SLOW);
        send(2 * VideoPressure.EASY_UPDATES - 1, EASY);
        assertThat(pressure.halvings()).isEqualTo(1);
        assertThat(quality.isLowest()).isTrue();
        send(1, EASY);
        assertThat(pressure.halvings()).isZero();
        send(QualityControl.CALM_UPDATES, EASY);
        assertThat(quality.isLowest()).isFalse();
    }

    @Test
    void staysWhileTheLinkIsJustFastEnough() {
        send(100, SLOW);
        send(1000, EASY + 1);
        assertThat(pressure.halvings()).isEqualTo(VideoPressure.MOST_HALVINGS);
        send(VideoPressure.EASY_UPDATES - 1, EASY);
        send(1, EASY + 1);
        send(VideoPressure.EASY_UPDATES - 1, EASY);
        assertThat(pressure.halvings()).isEqualTo(VideoPressure.MOST_HALVINGS);
    }
}
