package dev.oriel.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpanTest {

    @Test
    void beginsLinearAxesAtZero() {
        Span span = Span.covering(Axis.Scale.LINEAR, 370, 1130);

        assertThat(span.from()).isZero();
        assertThat(span.to()).isEqualTo(1200);
        assertThat(span.ticks()).containsExactly(0.0, 200.0, 400.0, 600.0, 800.0, 1000.0, 1200.0);
        assertThat(span.at(300)).isEqualTo(0.25);
    }

    @Test
    void keepsNegativeValuesOnLinearAxes() {
        Span span = Span.covering(Axis.Scale.LINEAR, -30, 12);

        assertThat(span.from()).isEqualTo(-30);
        assertThat(span.ticks()).contains(0.0);
    }

    @Test
    void givesEqualRatiosEqualLengthsOnLogAxes() {
        Span span = Span.covering(Axis.Scale.LOG, 0.6, 7);

        assertThat(span.ticks()).containsExactly(0.5, 1.0, 2.0, 5.0, 10.0);
        assertThat(span.at(2) - span.at(1)).isCloseTo(span.at(1) - span.at(0.5), offset(1e-9));
    }

    @Test
    void labelsOnlyPowersOfTenOverManyDecades() {
        assertThat(Span.covering(Axis.Scale.LOG, 0.3, 4000).ticks()).containsExactly(1.0, 10.0, 100.0, 1000.0);
    }

    @ParameterizedTest
    @CsvSource({
        "LINEAR, 0, 0",
        "LINEAR, 5, 5",
        "LOG, 1, 1",
        "LOG, 0.001, 0.001",
        "LOG, 1e-9, 1e12",
        "LINEAR, 1e-12, 1e-12"
    })
    void coversAnyValues(Axis.Scale scale, double least, double most) {
        Span span = Span.covering(scale, least, most);

        assertThat(span.from()).isLessThan(span.to());
        assertThat(span.at(least)).isBetween(0.0, 1.0);
        assertThat(span.at(most)).isBetween(0.0, 1.0);
        assertThat(span.ticks()).hasSizeBetween(2, 25).isSorted();
    }

    @Test
    void showsSomethingWithoutAnyValue() {
        assertThat(Span.covering(Axis.Scale.LINEAR).ticks()).hasSizeGreaterThan(1);
        assertThat(Span.covering(Axis.Scale.LOG).ticks()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0;0",
                "12;12",
                "1234567;1,234,567",
                "0.66;0.660",
                "1.5;1.50",
                "12.34;12.3",
                "1234.5;1,235",
                "0.0123;0.0123",
                "0.000123;1.23e-04",
                "-3.25;-3.25",
                "2.5e12;2.50e+12"
            })
    void writesThreeDigitsThatCount(double value, String text) {
        assertThat(Numbers.text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0.5;0.5", "100;100", "0.05;0.05", "1.5;1.5", "1e-9;1.00e-09", "2.5e12;2.50e+12"})
    void labelsTicksWithoutZerosAtTheEnd(double value, String text) {
        assertThat(Numbers.tick(value)).isEqualTo(text);
    }
}
