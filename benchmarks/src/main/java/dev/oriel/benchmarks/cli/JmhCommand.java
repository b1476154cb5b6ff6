package dev.oriel.benchmarks.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Hands everything to JMH, which has options of its own: {@code jmh -h} lists them. */
@Command(name = "jmh", description = "Runs JMH kernels; all arguments are JMH's own (jmh -h lists them).")
final class JmhCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ARGUMENT", description = "passed on to JMH")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
        return 0;
    }
}
