package dev.oriel.benchmarks.cli;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program of the runnable jar. Exit code 2 means that the command line is wrong, 1 that something failed. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        version = "Oriel benchmarks",
        description = "Measures Oriel: its kernels, and the whole server beside others.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {JmhCommand.class, CompareCommand.class, LoadCommand.class})
public final class BenchmarksMain implements Runnable {

    private BenchmarksMain() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new BenchmarksMain());
        for (String passedOn : new String[] {"jmh", "load"}) {
            line.getSubcommands().get(passedOn).setUnmatchedOptionsArePositionalParams(true);
        }
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof IOException)) {
                throw failure;
            }
            command.getErr().println(command.getCommandName() + ": " + failure.getMessage());
            return 1;
        });
        return line;
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public void run() {
        commandLine().usage(System.out);
    }
}
