package dev.oriel.benchmarks.compare.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.benchmarks.compare.process.FreePlaces;
import dev.oriel.benchmarks.compare.rival.RivalDescription.NeededProgram;
import dev.oriel.benchmarks.compare.rival.RivalDescription.ProcessDescription;
import dev.oriel.benchmarks.compare.rival.RunningRival.ScreenSpec;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RunningRivalTest {

    private static RunningRival rival(String script, ReadyCheck ready) throws IOException {
        RivalDescription description = new RivalDescription(
                "fake",
                "a script",
                Map.of("sh", new NeededProgram(List.of("sh"), "a shell")),
                List.of(new ProcessDescription("script", List.of("{program:sh}", "-c", script), ready, 1)),
                Map.of("WORD", "{width}x{height}"),
                "rfb://127.0.0.1:{port}",
                false);
        return RunningRival.prepare(
                description,
                FoundPrograms.of(description, Map.of()),
                new ScreenSpec(640, 480),
                FreePlaces.ofThisMachine());
    }

    @Test
    void saysThatAServerDiedAndWhatItWroteLast() throws IOException {
        try (RunningRival rival = rival("echo no $WORD for you; exit 7", ReadyCheck.RFB)) {
            assertThatThrownBy(rival::start)
                    .isInstanceOf(RivalFailure.class)
                    .hasMessageContaining("exit code 7")
                    .hasMessageContaining("no 640x480 for you");
        }
    }

    @Test
    void saysThatAServerHangs() throws IOException {
        List<Long> pids;
        try (RunningRival rival = rival("echo waiting; sleep 600", ReadyCheck.DISPLAY)) {
            assertThatThrownBy(rival::start)
                    .isInstanceOf(RivalFailure.class)
                    .hasMessageContaining("not ready within 1 s")
                    .hasMessageContaining("waiting");
            pids = rival.pids();
        }
        assertThat(pids)
                .isNotEmpty()
                .noneMatch(
                        pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    void startsNothingAfterItWasClosed() throws IOException {
        RunningRival rival = rival("sleep 600", ReadyCheck.DISPLAY);
        rival.close();
        assertThatThrownBy(rival::start).isInstanceOf(RivalFailure.class).hasMessageContaining("not started");
        assertThat(rival.pids()).isEmpty();
    }
}
