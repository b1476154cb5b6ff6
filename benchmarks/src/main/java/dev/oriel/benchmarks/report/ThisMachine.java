package dev.oriel.benchmarks.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the facts of a report off the machine at hand. Any thread; blocks for files and a short program. */
public final class ThisMachine {

    /** Names the commit where no git work tree is at hand, for instance beside a copied jar. */
    static final String COMMIT_PROPERTY = "oriel.commit";

    private static final int GIT_SECONDS = 10;
    private static final Pattern CPU = Pattern.compile("(?m)^model name\\s*: *(.+)$");
    private static final Pattern MEMORY_KIB = Pattern.compile("(?m)^MemTotal: *(\\d+) kB$");

    private ThisMachine() {}

    /** The facts of a run that started at {@code date} by {@code command}. */
    public static Facts facts(String command, Instant date) {
        return new Facts(
                machine(read(Path.of("/proc/cpuinfo")), read(Path.of("/proc/meminfo"))),
                Runtime.getRuntime().availableProcessors(),
                words("os.name", "os.version", "os.arch"),
                words("java.vm.name", "java.vm.version"),
                commit(),
                command,
                date.truncatedTo(ChronoUnit.SECONDS),
                loadBefore());
    }

    static String machine(String cpuInfo, String memoryInfo) {
        Matcher cpu = CPU.matcher(cpuInfo);
        Matcher memory = MEMORY_KIB.matcher(memoryInfo);
        String processor = cpu.find() ? cpu.group(1).strip() : "unknown processor";
        return memory.find() ? processor + ", " + gibibytes(Long.parseLong(memory.group(1))) : processor;
    }

    private static String gibibytes(long kibibytes) {
        return Math.round(kibibytes / 1024.0 / 1024.0) + " GiB";
    }

    /** Others at work on the machine make figures worthless: the reader must see it. */
    private static List<Facts.Fact> loadBefore() {
        String[] loads = read(Path.of("/proc/loadavg")).split(" ", 4);
        return loads.length < 4
                ? List.of()
                : List.of(new Facts.Fact("Load before", loads[0] + ", " + loads[1] + ", " + loads[2]));
    }

    private static String words(String... properties) {
        return String.join(
                " ",
                Stream.of(properties).map(name -> System.getProperty(name, "?")).toList());
    }

    private static String commit() {
        return Optional.ofNullable(System.getProperty(COMMIT_PROPERTY))
                .or(ThisMachine::commitOfWorkTree)
                .orElse("unknown");
    }

    private static Optional<String> commitOfWorkTree() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean ended = git.waitFor(GIT_SECONDS, TimeUnit.SECONDS);
            return ended && git.exitValue() == 0 && !answer.isEmpty() ? Optional.of(answer) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no git on this machine
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return ""; // not Linux
        }
    }
}
