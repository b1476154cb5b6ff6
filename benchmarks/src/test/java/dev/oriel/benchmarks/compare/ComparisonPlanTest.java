package dev.oriel.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.benchmarks.compare.ComparisonPlan.Conditions;
import dev.oriel.benchmarks.compare.ComparisonPlan.PlannedRun;
import dev.oriel.benchmarks.compare.ComparisonPlan.Settings;
import dev.oriel.benchmarks.compare.ComparisonPlan.Timing;
import dev.oriel.benchmarks.compare.link.Link;
import dev.oriel.benchmarks.compare.live.ViewerProfile;
import dev.oriel.benchmarks.compare.rival.RunningRival.ScreenSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ComparisonPlanTest {

    private static final ComparisonPlan PLAN = new ComparisonPlan(
            List.of("a", "b", "c"),
            new Settings(List.of("typing", "video30"), List.of(Link.LOOPBACK), List.of(new ViewerSet("1", 1, 0))),
            2,
            new Conditions(
                    new Timing(Duration.ZERO, Duration.ofSeconds(1), Duration.ZERO),
                    new ScreenSpec(800, 600),
                    ViewerProfile.JPEG,
                    1));

    @Test
    void serversTakeTurnsAndEachRepeatGoesTheOtherWay() {
        assertThat(PLAN.runs())
                .extracting(PlannedRun::key)
                .extracting(key -> key.server() + " " + key.setting().workload() + " " + key.repeat())
                .containsExactly(
                        "a typing 0",
                        "b typing 0",
                        "c typing 0",
                        "a video30 0",
                        "b video30 0",
                        "c video30 0",
                        "c typing 1",
                        "b typing 1",
                        "a typing 1",
                        "c video30 1",
                        "b video30 1",
                        "a video30 1");
    }

    @Test
    void missingServersAreLeftOut() {
        assertThat(PLAN.withServers(List.of("b")).runs()).hasSize(4);
    }

    @Test
    void viewersAreANumberOrASlowOneAmongFastOnes() {
        assertThat(ViewerSet.named("20")).hasValue(new ViewerSet("20", 20, 0));
        assertThat(ViewerSet.named("slow-among-fast")).map(ViewerSet::slow).isEqualTo(Optional.of(1));
        assertThat(List.of("0", "101", "-1", "many", ""))
                .noneMatch(name -> ViewerSet.named(name).isPresent());
        assertThat(Link.named(ViewerSet.SLOW_LINK)).isPresent();
    }
}
