package dev.oriel.benchmarks.compare.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads Linux's /proc (proc(5)): who descends from whom, and what it costs. A process that ends while it is read is left out;
 * names of processes are bytes of any kind.
 * Any thread.
 */
public final class ProcessTable {

    /** USER_HZ, the unit of times in /proc: 100 on every Linux architecture that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final double NANOS_PER_SECOND = 1e9;
    private static final String RESET_PEAK = "5";
    private static final double BYTES_PER_KIB = 1024;

    private final Path root;

    /** The table below {@code root}: {@code /proc}, or what a test made. */
    public ProcessTable(Path root) {
        this.root = root;
    }

    public static ProcessTable ofThisMachine() {
        return new ProcessTable(Path.of("/proc"));
    }

    /** CPU time, all cores together; {@code stolenSeconds} is what the machine below us took away. */
    public record MachineCpu(double busySeconds, double stolenSeconds) {}

    /** The process and all its descendants that live now; empty if it does not live. */
    public List<Long> tree(long pid) {
        List<ProcessStat> all = processes();
        List<Long> found = new ArrayList<>();
        Deque<Long> open = new ArrayDeque<>();
        if (all.stream().anyMatch(process -> process.pid() == pid)) {
            open.add(pid);
        }
        while (!open.isEmpty()) {
            long parent = open.remove();
            found.add(parent);
            all.stream()
                    .filter(process -> process.parent() == parent)
                    .map(ProcessStat::pid)
                    .forEach(open::add);
        }
        return found;
    }

    /** The children of {@code pid} that lead a session of their own. */
    public List<Long> sessionLeadersBelow(long pid) {
        return processes().stream()
                .filter(process -> process.parent() == pid && process.session() == process.pid())
                .map(ProcessStat::pid)
                .toList();
    }

    /**
     * CPU time of these processes and of their children that have ended. The kernel counts a process in hundredths of a second
     * and each living thread in nanoseconds; whichever is more is right, as only ended threads are missing from the latter.
     */
    public double cpuSeconds(Collection<Long> pids) {
        return pids.stream()
                .map(this::stat)
                .flatMap(Optional::stream)
                .mapToDouble(process -> Math.max(process.ownTicks() / TICKS_PER_SECOND, threadSeconds(process.pid()))
                        + process.childrenTicks() / TICKS_PER_SECOND)
                .sum();
    }

    /** The first number of each thread's schedstat; 0 where the kernel has none. */
    private double threadSeconds(long pid) {
        double nanos = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(root.resolve(pid + "/task"))) {
            for (Path thread : threads) {
                nanos += Long.parseLong(
                        Files.readString(thread.resolve("schedstat")).split(" ", 2)[0]);
            }
        } catch (IOException | DirectoryIteratorException gone) {
            return 0;
        }
        return nanos / NANOS_PER_SECOND;
    }

    /** The sum of the greatest resident sizes since {@link #resetPeak}; shared pages count in each process. */
    public double peakMebibytes(Collection<Long> pids) {
        return pids.stream().mapToDouble(pid -> kibibytes(pid, "VmHWM:")).sum() / BYTES_PER_KIB;
    }

    /** Begins anew with the greatest resident sizes (clear_refs, value 5). Answers whether that was allowed for all. */
    public boolean resetPeak(Collection<Long> pids) {
        boolean all = true;
        for (long pid : pids) {
            try {
                Files.writeString(root.resolve(Long.toString(pid)).resolve("clear_refs"), RESET_PEAK);
            } catch (IOException refusedOrGone) {
                all = false;
            }
        }
        return all;
    }

    /** Since the machine's start: everything that was not idle. The first line of /proc/stat. */
    public MachineCpu machine() throws IOException {
        String[] fields = Files.readAllLines(root.resolve("stat")).get(0).trim().split(" +", -1);
        long user = Long.parseLong(fields[1]) + Long.parseLong(fields[2]);
        long system = Long.parseLong(fields[3]) + Long.parseLong(fields[6]) + Long.parseLong(fields[7]);
        return new MachineCpu((user + system) / TICKS_PER_SECOND, Long.parseLong(fields[8]) / TICKS_PER_SECOND);
    }

    private List<ProcessStat> processes() {
        List<ProcessStat> found = new ArrayList<>();
        try (DirectoryStream<Path> numbers = Files.newDirectoryStream(root, "[0-9]*")) {
            for (Path number : numbers) {
                stat(Long.parseLong(number.getFileName().toString())).ifPresent(found::add);
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            throw new IllegalStateException("no process table in " + root, unreadable);
        }
        return found;
    }

    private Optional<ProcessStat> stat(long pid) {
        try {
            return Optional.of(ProcessStat.parse(Files.readString(root.resolve(pid + "/stat"), ISO_8859_1)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private double kibibytes(long pid, String field) {
        try {
            return Files.readAllLines(root.resolve(pid + "/status"), ISO_8859_1).stream()
                    .filter(line -> line.startsWith(field))
                    .map(line -> line.substring(field.length()).trim().split(" ", -1)[0])
                    .mapToDouble(Double::parseDouble)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
