package dev.oriel.server.programs;

import dev.oriel.server.options.DesktopChoice;
import dev.oriel.server.runtime.ExitCode;
import dev.oriel.server.runtime.StartFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The command lines that fill a bare screen, in the order in which they are started, and what to say about them. Nothing
 * of the user's configuration is written; settings travel on the command lines.
 *
 * @param commands each to be started without a shell
 * @param note one line for the log if something was missing; empty if all is as asked
 */
public record DesktopPrograms(List<List<String>> commands, Optional<String> note) {

    /** Small, quick to start, found in most distributions; the first one installed is taken. */
    private static final List<String> WINDOW_MANAGERS =
            List.of("openbox", "icewm", "fluxbox", "jwm", "fvwm3", "twm", "xfwm4", "metacity");

    private static final List<String> TERMINALS =
            List.of("xterm", "x-terminal-emulator", "xfce4-terminal", "lxterminal", "urxvt", "st");

    /** A calm background instead of the X server's black; xsetroot ends by itself. */
    private static final List<String> BACKGROUND = List.of("xsetroot", "-solid", "#2e3d49");

    /** Readable on any screen: a scalable font, and colours that do not glare. */
    private static final List<String> XTERM = List.of(
            "xterm",
            "-fa",
            "DejaVu Sans Mono",
            "-fs",
            "11",
            "-geometry",
            "100x30+48+48",
            "-bg",
            "#1d232b",
            "-fg",
            "#d8dee6",
            "-cr",
            "#62c6b4",
            "-title",
            "Terminal");

    public DesktopPrograms {
        commands = commands.stream().map(List::copyOf).toList();
    }

    /**
     * What to start for a choice.
     *
     * @param command the user's own program, which takes the terminal's place; empty for none
     * @param isInstalled whether a program of this name can be started
     * @throws StartFailure with {@link ExitCode#USAGE} if a program that was asked for by name is missing
     */
    public static DesktopPrograms choose(DesktopChoice choice, List<String> command, Predicate<String> isInstalled)
            throws StartFailure {
        if (!command.isEmpty()) {
            requireInstalled("the command", command.get(0), isInstalled);
        }
        if (choice.equals(DesktopChoice.NONE)) {
            return new DesktopPrograms(command.isEmpty() ? List.of() : List.of(command), Optional.empty());
        }
        if (choice.equals(DesktopChoice.AUTO)) {
            Optional<String> windowManager = first(WINDOW_MANAGERS, isInstalled);
            return filled(windowManager, command, isInstalled);
        }
        requireInstalled("--desktop", choice.name(), isInstalled);
        return WINDOW_MANAGERS.contains(choice.name())
                ? filled(Optional.of(choice.name()), command, isInstalled)
                : session(choice.name(), command);
    }

    /** A session program brings its own background, window manager and terminal. */
    private static DesktopPrograms session(String program, List<String> command) {
        List<List<String>> commands = new ArrayList<>(List.of(List.of(program)));
        if (!command.isEmpty()) {
            commands.add(command);
        }
        return new DesktopPrograms(commands, Optional.empty());
    }

    private static DesktopPrograms filled(
            Optional<String> windowManager, List<String> command, Predicate<String> isInstalled) {
        List<List<String>> commands = new ArrayList<>();
        if (isInstalled.test(BACKGROUND.get(0))) {
            commands.add(BACKGROUND);
        }
        windowManager.ifPresent(program -> commands.add(List.of(program)));
        Optional<String> terminal = first(TERMINALS, isInstalled);
        if (!command.isEmpty()) {
            commands.add(command);
        } else {
            terminal.ifPresent(program -> commands.add(program.equals("xterm") ? XTERM : List.of(program)));
        }
        List<String> missing = new ArrayList<>();
        if (windowManager.isEmpty()) {
            missing.add("window manager");
        }
        if (command.isEmpty() && terminal.isEmpty()) {
            missing.add("terminal");
        }
        return new DesktopPrograms(commands, note(missing));
    }

    private static Optional<String> note(List<String> missing) {
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("no " + String.join(" and no ", missing)
                        + " is installed, the screen stays bare (packages openbox and xterm make a small desktop)");
    }

    private static Optional<String> first(List<String> names, Predicate<String> isInstalled) {
        return names.stream().filter(isInstalled).findFirst();
    }

    private static void requireInstalled(String who, String program, Predicate<String> isInstalled)
            throws StartFailure {
        if (!isInstalled.test(program)) {
            throw new StartFailure(ExitCode.USAGE, who + ": the program '" + program + "' is not installed");
        }
    }
}
