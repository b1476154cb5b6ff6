package dev.oriel.server.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/** Bounded waits on the calling thread. The bound is for machines under load; nothing passes or fails by being quick. */
final class Patience {

    static final Duration LIMIT = Duration.ofSeconds(40);

    private Patience() {}

    static void until(String what, Callable<Boolean> condition) {
        waiting(what).until(condition);
    }

    static void untilPasses(String what, ThrowingRunnable assertions) {
        waiting(what).untilAsserted(assertions);
    }

    private static ConditionFactory waiting(String what) {
        return await(what)
                .atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .pollInSameThread();
    }
}
