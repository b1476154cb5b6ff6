package dev.oriel.benchmarks.compare.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

final class ServerProgramTest {

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - deadline).as(what).isNegative();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static ServerProgram shell(String script) throws IOException {
        return ServerProgram.start("script", List.of("sh", "-c", script), Map.of("WORD", "hello"));
    }

    @Test
    void endsTheWholeTreeEvenOneThatDoesNotListenToTerm() throws IOException {
        ServerProgram program = shell("trap '' TERM; setsid sleep 600 & while :; do sleep 600; done");
        await("three processes", () -> program.pids().size() >= 3);
        List<Long> tree = program.pids();

        program.close();

        await(
                "all gone",
                () -> tree.stream().noneMatch(pid -> ProcessHandle.of(pid).isPresent()));
        assertThat(program.isAlive()).isFalse();
    }

    @Test
    void tellsHowAProgramEndedAndWhatItSaid() throws IOException {
        try (ServerProgram program = shell("echo \"$WORD\"; echo last words >&2; exit 3")) {
            await("end", () -> !program.isAlive());
            assertThat(program.ending()).isEqualTo("ended with exit code 3");
            await("output", () -> program.lastOutput().size() == 2);
            assertThat(program.lastOutput()).containsExactly("hello", "last words");
        }
    }

    @Test
    void refusesAProgramThatDoesNotExist() {
        assertThatThrownBy(() -> ServerProgram.start("none", List.of("no-such-program-here"), Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no-such-program-here");
    }
}
