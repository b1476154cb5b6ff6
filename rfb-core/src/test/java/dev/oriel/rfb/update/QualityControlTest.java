package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class QualityControlTest {

    private static final long MILLI = 1_000_000;

    private final QualityControl quality = new QualityControl(QualityRange.DEFAULT);

    @Test
    void givesWhatTheViewerAsksForWhileTheLinkCarriesIt() {
        quality.want(8);
        for (int i = 0; i < 1000; i++) {
            quality.sent(10 * MILLI);
        }
        assertThat(quality.busyLevel()).isEqualTo(8);
        assertThat(quality.restLevel()).isEqualTo(8);
    }

    @Test
    void goesDownWhenUpdatesTakeTooLongAndOnlyForWhatIsBusy() {
        quality.want(8);
        quality.sent(40 * MILLI);
        assertThat(quality.busyLevel()).isEqualTo(7);
        quality.sent(140 * MILLI);
        assertThat(quality.busyLevel()).isEqualTo(4);
        for (int i = 0; i < 10; i++) {
            quality.sent(1000 * MILLI);
        }
        assertThat(quality.busyLevel()).isEqualTo(2);
        assertThat(quality.restLevel()).isEqualTo(8);
    }

    @Test
    void whatIsShownForAMomentIsSomeLevelsLowerButNotInBlocks() {
        quality.want(9);
        assertThat(quality.fleetingLevel()).isEqualTo(5);
        quality.want(6);
        assertThat(quality.fleetingLevel()).isEqualTo(4);
        quality.want(3);
        assertThat(quality.fleetingLevel()).isEqualTo(3);
        quality.sent(100 * MILLI);
        assertThat(quality.fleetingLevel()).isEqualTo(2);
    }

    @Test
    void comesBackOneLevelAfterManyFastUpdates() {
        quality.want(8);
        quality.sent(140 * MILLI);
        for (int i = 1; i < QualityControl.CALM_UPDATES; i++) {
            quality.sent(MILLI);
        }
        assertThat(quality.busyLevel()).isEqualTo(5);
        quality.sent(20 * MILLI);
        for (int i = 0; i < QualityControl.CALM_UPDATES; i++) {
            quality.sent(MILLI);
        }
        assertThat(quality.busyLevel()).isEqualTo(6);
    }

    @Test
    void aViewerThatWantsLessThanTheLeastGetsWhatItWants() {
        quality.want(1);
        quality.sent(1000 * MILLI);
        assertThat(quality.busyLevel()).isEqualTo(1);
    }

    @Test
    void neverGivesMoreThanIsAllowed() {
        QualityControl bounded = new QualityControl(new QualityRange(2, 6));
        bounded.want(9);
        assertThat(bounded.restLevel()).isEqualTo(6);
        assertThat(bounded.busyLevel()).isEqualTo(6);
    }

    @Test
    void refusesLevelsOutsideTheScale() {
        assertThatThrownBy(() -> new QualityRange(5, 4)).hasMessageContaining("5..4");
        assertThatThrownBy(() -> new QualityRange(0, 10)).hasMessageContaining("0..10");
    }
}
