package dev.oriel.server.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PackageCyclesTest {

    @Test
    void findsNoneInATree() {
        assertThat(PackageCycles.in(Map.of("a", Set.of("b", "c"), "b", Set.of("c"))))
                .isEmpty();
    }

    @Test
    void findsACircleOnceAndNotWhoUsesIt() {
        assertThat(PackageCycles.in(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("b"))))
                .containsExactly(Set.of("b", "c"));
    }
}
