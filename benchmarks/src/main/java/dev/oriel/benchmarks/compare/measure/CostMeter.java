package dev.oriel.benchmarks.compare.measure;

import dev.oriel.benchmarks.compare.process.ProcessTable;
import dev.oriel.benchmarks.compare.process.ProcessTable.MachineCpu;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads what everybody who takes part in a run has cost so far. Any thread. */
public final class CostMeter {

    private static final double PERCENT = 100;
    private static final double NANOS_PER_SECOND = 1e9;

    private final ProcessTable table;
    private final Supplier<List<Long>> server;
    private final long workload;
    private final long client;

    /**
     * A meter of these processes.
     *
     * @param server asked at every reading, since a server may start and end processes
     * @param workload pid of the X client
     * @param client pid of the viewers' process
     */
    public CostMeter(ProcessTable table, Supplier<List<Long>> server, long workload, long client) {
        this.table = table;
        this.server = server;
        this.workload = workload;
        this.client = client;
    }

    /** CPU seconds at a moment. */
    public record Reading(long nanos, double server, double workload, double client, MachineCpu machine) {}

    public Reading read() throws IOException {
        return new Reading(
                System.nanoTime(),
                table.cpuSeconds(server.get()),
                table.cpuSeconds(table.tree(workload)),
                table.cpuSeconds(List.of(client)),
                table.machine());
    }

    /** Begins anew with the peak of the server's memory. Answers whether that was allowed. */
    public boolean resetPeakMemory() {
        return table.resetPeak(server.get());
    }

    public double peakMemoryMebibytes() {
        return table.peakMebibytes(server.get());
    }

    /** What was used between two readings, in percent of a core. */
    public static Figures between(Reading from, Reading to) {
        double seconds = (to.nanos - from.nanos) / NANOS_PER_SECOND;
        double server = to.server - from.server;
        double workload = to.workload - from.workload;
        double client = to.client - from.client;
        double busy = to.machine.busySeconds() - from.machine.busySeconds();
        double others = Math.max(0, busy - server - workload - client);
        double stolen = to.machine.stolenSeconds() - from.machine.stolenSeconds();
        return Figures.of(Map.of(
                Figure.SERVER_CPU, PERCENT * server / seconds,
                Figure.LOAD_CPU, PERCENT * workload / seconds,
                Figure.CLIENT_CPU, PERCENT * client / seconds,
                Figure.OTHERS_CPU, PERCENT * others / seconds,
                Figure.STOLEN_CPU, PERCENT * stolen / seconds));
    }
}
