package dev.oriel.benchmarks.compare.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oriel.benchmarks.compare.measure.CostMeter.Reading;
import dev.oriel.benchmarks.compare.process.ProcessTable.MachineCpu;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CostMeterTest {

    @Test
    void sharesTheMachineOut() {
        Reading before = new Reading(0, 10, 5, 1, new MachineCpu(100, 3));
        Reading after = new Reading(2_000_000_000L, 11, 5.5, 1.2, new MachineCpu(102, 3.1));

        Map<Figure, Double> cost = CostMeter.between(before, after).asMap();

        assertThat(cost.get(Figure.SERVER_CPU)).isCloseTo(50, within(1e-9));
        assertThat(cost.get(Figure.LOAD_CPU)).isCloseTo(25, within(1e-9));
        assertThat(cost.get(Figure.CLIENT_CPU)).isCloseTo(10, within(1e-9));
        assertThat(cost.get(Figure.OTHERS_CPU)).isCloseTo(15, within(1e-9));
        assertThat(cost.get(Figure.STOLEN_CPU)).isCloseTo(5, within(1e-9));
    }
}
