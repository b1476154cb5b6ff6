package dev.oriel.benchmarks.cli;

import dev.oriel.benchmarks.load.LoadMain;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Draws a workload on a display, as a comparison does. */
@Command(name = "load", description = "Draws a workload on an X display (load --help lists its options).")
final class LoadCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ARGUMENT", description = "passed on to the workload")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        LoadMain.main(arguments.toArray(String[]::new));
        return 0;
    }
}
