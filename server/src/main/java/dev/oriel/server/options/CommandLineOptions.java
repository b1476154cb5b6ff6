package dev.oriel.server.options;

import dev.oriel.server.runtime.ExitCode;
import dev.oriel.server.runtime.LogLevel;
import dev.oriel.server.runtime.StartFailure;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns the words of a command line into {@link ServerOptions}. The only class that shows picocli to others. */
public final class CommandLineOptions {

    static final int HTTP_PORT = 6901;
    static final int RFB_PORT_BASE = 5900;
    static final String DEMO = "--demo";
    static final String HELP = "--help";
    static final String VERSION = "--version";

    /** What follows is a command to run on the screen. */
    static final String COMMAND_MARK = "--";

    private static final int HELP_WIDTH = 100;

    private CommandLineOptions() {}

    /**
     * Reads a command line.
     *
     * @param version what {@code --version} answers
     * @throws StartFailure with {@link ExitCode#USAGE} and the reason in words
     */
    public static Invocation parse(String version, String... args) throws StartFailure {
        List<String> words = Arrays.asList(args);
        int mark = words.indexOf(COMMAND_MARK);
        List<String> command = mark < 0 ? List.of() : words.subList(mark + 1, words.size());
        CommandLine commandLine = new CommandLine(spec());
        try {
            ParseResult parsed = commandLine.parseArgs(
                    words.subList(0, mark < 0 ? words.size() : mark).toArray(String[]::new));
            if (parsed.hasMatchedOption(HELP)) {
                return new Invocation.Print(commandLine.getUsageMessage(CommandLine.Help.Ansi.OFF));
            }
            if (parsed.hasMatchedOption(VERSION)) {
                return new Invocation.Print("oriel " + version + System.lineSeparator());
            }
            if (mark >= 0 && command.isEmpty()) {
                throw new StartFailure(ExitCode.USAGE, "'--' must be followed by a command");
            }
            Choices choices = new Choices(parsed, command);
            choices.requireNoContradiction();
            return new Invocation.Start(choices.options());
        } catch (CommandLine.UnmatchedArgumentException e) {
            throw new StartFailure(
                    ExitCode.USAGE, e.getMessage() + " (--help lists the options; a command to run goes after --)", e);
        } catch (ParameterException e) {
            throw new StartFailure(ExitCode.USAGE, e.getMessage(), e);
        }
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("oriel");
        spec.usageMessage()
                .width(HELP_WIDTH)
                .sortOptions(false)
                .customSynopsis("java -jar oriel.jar [OPTIONS] [-- COMMAND ARGS...]")
                .description("Shows a desktop to browsers and to VNC viewers.")
                .footer("", "COMMAND is started on the screen; the desktop then comes only if --desktop is given.")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
        spec.addOption(flag(DEMO, "show the demo screen inside this process; needs no X server"));
        for (CommandLineOption option : CommandLineOption.values()) {
            spec.addOption(option.spec());
        }
        spec.addOption(flag(VERSION, "print the version and end"));
        spec.addOption(flag(HELP, "print this help and end"));
        return spec;
    }

    private static OptionSpec flag(String word, String description) {
        return OptionSpec.builder(word).description(description).arity("0").build();
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            meanings.put("  " + code.number(), code.meaning());
        }
        return meanings;
    }

    /** The level that is used until the command line has been read. */
    public static LogLevel defaultLogLevel() {
        return LogLevel.INFO;
    }
}
