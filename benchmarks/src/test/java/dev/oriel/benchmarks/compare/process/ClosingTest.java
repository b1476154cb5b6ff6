package dev.oriel.benchmarks.compare.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClosingTest {

    private final List<String> ended = new ArrayList<>();
    private final Closing closing = new Closing();

    @Test
    void endsTheNewestFirst() {
        closing.add(() -> ended.add("server"));
        closing.add(() -> ended.add("workload"));
        closing.close();
        assertThat(ended).containsExactly("workload", "server");
    }

    @Test
    void endsNothingTwice() {
        Runnable end = () -> ended.add("server");
        closing.add(end);
        closing.endNow(end);
        closing.close();
        assertThat(ended).containsExactly("server");
    }

    @Test
    void endsAtOnceWhatIsStartedDuringTheEnd() {
        closing.close();
        closing.add(() -> ended.add("late"));
        assertThat(ended).containsExactly("late");
    }
}
