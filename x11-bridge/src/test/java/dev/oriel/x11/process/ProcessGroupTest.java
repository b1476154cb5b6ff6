package dev.oriel.x11.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class ProcessGroupTest {

    private static ProcessGroup shell(String script) throws Exception {
        return ProcessGroup.start(List.of("sh", "-c", script), Map.of("GREETING", "hello"));
    }

    private static int exitOf(ProcessGroup group) throws Exception {
        return group.exit().get(20, TimeUnit.SECONDS);
    }

    /** The pid that the program wrote as its only line. */
    private static long pidFrom(ProcessGroup group) {
        await().until(() -> !group.lastOutput().isEmpty());
        return Long.parseLong(group.lastOutput().get(0));
    }

    /** Dead ones that nobody has waited for are dead too. */
    private static boolean isAlive(long pid) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    @Test
    void passesOnEnvironmentOutputAndExitCode() throws Exception {
        try (ProcessGroup group = shell("echo $GREETING; echo trouble >&2; exit 7")) {
            assertThat(exitOf(group)).isEqualTo(7);
            assertThat(group.lastOutput()).containsExactly("hello", "trouble");
            assertThat(group.isAlive()).isFalse();
        }
    }

    @Test
    void keepsOnlyTheLastLines() throws Exception {
        try (ProcessGroup group = shell("i=0; while [ $i -lt 500 ]; do echo $i; i=$((i+1)); done")) {
            exitOf(group);
            await().until(() -> group.lastOutput().contains("499"));
            assertThat(group.lastOutput()).hasSize(20);
        }
    }

    @Test
    void closeEndsTheProgramAndItsChildren() throws Exception {
        ProcessGroup group = shell("sleep 1000 & echo $!; sleep 1000");
        long grandchild = pidFrom(group);
        assertThat(isAlive(grandchild)).isTrue();
        group.close();
        assertThat(group.isAlive()).isFalse();
        await().until(() -> !isAlive(grandchild));
    }

    @Test
    void closeEndsAProgramThatDoesNotWantTo() throws Exception {
        ProcessGroup group = shell("trap '' TERM; echo $$; while :; do sleep 1; done");
        long program = pidFrom(group);
        group.close();
        await().until(() -> !isAlive(program));
        assertThat(exitOf(group)).isEqualTo(128 + 9);
    }

    @Test
    void childrenEndWithTheirProgram() throws Exception {
        try (ProcessGroup group = shell("sleep 1000 & echo $!; exit 0")) {
            long grandchild = pidFrom(group);
            assertThat(exitOf(group)).isZero();
            await().until(() -> !isAlive(grandchild));
        }
    }

    @Test
    void aProgramThatIsMissingIsNamed() {
        assertThatThrownBy(() -> ProcessGroup.start(List.of("no-such-program-here"), Map.of()))
                .isInstanceOf(ProgramMissingException.class)
                .hasMessageContaining("no-such-program-here");
    }

    @Test
    void argumentsArriveUnchanged() throws Exception {
        try (ProcessGroup group = ProcessGroup.start(List.of("printf", "%s\n", "a b", "$HOME", "'\"", "*"), Map.of())) {
            exitOf(group);
            await().until(() -> group.lastOutput().equals(List.of("a b", "$HOME", "'\"", "*")));
        }
    }
}
