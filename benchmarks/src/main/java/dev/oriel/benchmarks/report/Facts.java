package dev.oriel.benchmarks.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Under which circumstances figures were taken; without them they mean nothing.
 *
 * @param machine processor and memory, "unknown" where it cannot be read
 * @param cores processors this process may use
 * @param system kernel and architecture
 * @param jdk name and version of the virtual machine
 * @param commit what was measured, with "-dirty" behind it if sources were changed
 * @param command how to take the figures again
 * @param more what else matters for this report, in order
 */
public record Facts(
        String machine,
        int cores,
        String system,
        String jdk,
        String commit,
        String command,
        Instant date,
        List<Fact> more) {

    public Facts {
        if (cores < 1) {
            throw new IllegalArgumentException(cores + " cores");
        }
        more = List.copyOf(more);
    }

    /** One fact of a report's own: its name, its value in words. */
    public record Fact(String name, String value) {}

    /** The same with these facts behind the others. */
    public Facts with(List<Fact> others) {
        return new Facts(machine, cores, system, jdk, commit, command, date, others);
    }

    /** All as name and value, in reading order. */
    List<Fact> list() {
        List<Fact> all = new ArrayList<>(List.of(
                new Fact("Machine", machine),
                new Fact("Cores", Integer.toString(cores)),
                new Fact("System", system),
                new Fact("JDK", jdk),
                new Fact("Commit", commit),
                new Fact("Command", command),
                new Fact("Date", date.toString())));
        all.addAll(more);
        return all;
    }
}
