package dev.oriel.server.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.server.options.DesktopChoice;
import dev.oriel.server.runtime.StartFailure;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DesktopProgramsTest {

    private static List<String> programs(DesktopChoice choice, List<String> command, String... installed)
            throws StartFailure {
        return DesktopPrograms.choose(choice, command, Set.of(installed)::contains).commands().stream()
                .map(words -> words.get(0))
                .toList();
    }

    @Test
    void autoTakesTheFirstWindowManagerAndATerminal() throws StartFailure {
        assertThat(programs(DesktopChoice.AUTO, List.of(), "twm", "openbox", "xterm", "xsetroot"))
                .containsExactly("xsetroot", "openbox", "xterm");
        assertThat(programs(DesktopChoice.AUTO, List.of(), "icewm", "x-terminal-emulator"))
                .containsExactly("icewm", "x-terminal-emulator");
    }

    @Test
    void aCommandTakesTheTerminalsPlace() throws StartFailure {
        assertThat(programs(DesktopChoice.AUTO, List.of("xclock", "-digital"), "openbox", "xterm", "xclock"))
                .containsExactly("openbox", "xclock");
    }

    @Test
    void noneStartsTheCommandOnly() throws StartFailure {
        assertThat(programs(DesktopChoice.NONE, List.of(), "openbox", "xterm")).isEmpty();
        assertThat(programs(DesktopChoice.NONE, List.of("xterm"), "openbox", "xterm"))
                .containsExactly("xterm");
    }

    @Test
    void aNamedWindowManagerIsFilledAndASessionFillsItself() throws StartFailure {
        DesktopChoice windowManager = new DesktopChoice("fluxbox");
        assertThat(programs(windowManager, List.of(), "openbox", "fluxbox", "xterm"))
                .containsExactly("fluxbox", "xterm");
        DesktopChoice session = new DesktopChoice("xfce4-session");
        assertThat(programs(session, List.of(), "openbox", "xfce4-session", "xterm"))
                .containsExactly("xfce4-session");
    }

    @Test
    void missingProgramsThatWereAskedForAreRefusedByName() {
        assertThatThrownBy(() -> programs(new DesktopChoice("gnome"), List.of(), "openbox"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContainingAll("--desktop", "gnome");
        assertThatThrownBy(() -> programs(DesktopChoice.NONE, List.of("no-such-program"), "openbox"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("no-such-program");
    }

    @Test
    void saysOnceWhatIsMissingForAuto() throws StartFailure {
        DesktopPrograms nothing = DesktopPrograms.choose(DesktopChoice.AUTO, List.of(), name -> false);
        assertThat(nothing.commands()).isEmpty();
        assertThat(nothing.note()).hasValueSatisfying(note -> assertThat(note).contains("window manager", "terminal"));
        assertThat(DesktopPrograms.choose(DesktopChoice.AUTO, List.of(), name -> true)
                        .note())
                .isEmpty();
    }
}
