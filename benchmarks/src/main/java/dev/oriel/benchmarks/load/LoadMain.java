package dev.oriel.benchmarks.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.oriel.benchmarks.load.recording.Recording;
import dev.oriel.benchmarks.load.stage.Stage;
import dev.oriel.benchmarks.load.workload.Setting;
import dev.oriel.benchmarks.load.workload.Setting.RecordingSource;
import dev.oriel.benchmarks.load.workload.Workload;
import dev.oriel.benchmarks.load.workload.Workloads;
import dev.oriel.x11.xcb.DisplayAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command line of a workload. Writes {@code ready} when its window is mapped and drawn, works until the line {@code
 * stop} comes on standard input or the time is over, then writes one line of JSON: a {@link Summary}.
 */
@Command(name = "load", mixinStandardHelpOptions = true, description = "Draws a workload on an X display.")
public final class LoadMain implements Callable<Integer> {

    private static final int DAY_SECONDS = 86_400;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "WORKLOAD",
            description = "one of: ${COMPLETION-CANDIDATES}",
            completionCandidates = Names.class)
    private String name = "";

    @Option(names = "--display", required = true, description = "the X display, as in :1")
    private String display = "";

    @Option(names = "--seconds", defaultValue = "60", description = "how long at most (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "another seed, other content (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--fps", description = "frames per second instead of the workload's own")
    private Optional<Integer> framesPerSecond = Optional.empty();

    @Option(names = "--no-shm", description = "send pictures through the connection")
    private boolean unshared;

    @Option(names = "--recording", description = "what \"desktop\" plays instead of the recording that comes along")
    private Optional<Path> recording = Optional.empty();

    @Option(names = "--hold", description = "keep the last picture on the screen until standard input ends")
    private boolean hold;

    /** For picocli's help. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Workloads.names().iterator();
        }
    }

    private LoadMain() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        int code = new CommandLine(new LoadMain()).execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (seconds < 1 || seconds > DAY_SECONDS) {
            throw refused("--seconds " + seconds + " is not within 1 to " + DAY_SECONDS);
        }
        Workloads.Factory factory = checked(() -> Workloads.named(name));
        DisplayAddress address = checked(() -> DisplayAddress.named(display));
        try (Stage stage = Stage.open(address, !unshared)) {
            Setting setting = checked(() -> setting(stage));
            Workload workload = factory.create(setting);
            LoadRun run = new LoadRun(workload, stage);
            Summary summary = run.run(seconds, name);
            System.out.println(new ObjectMapper().writeValueAsString(summary));
            if (hold) {
                run.hold();
            }
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (IOException failed) {
            spec.commandLine().getErr().println(name + ": " + failed.getMessage());
            return 1;
        }
    }

    private <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException wrong) {
            throw refused(wrong.getMessage());
        }
    }

    private Setting setting(Stage stage) {
        OptionalInt rate = framesPerSecond.map(OptionalInt::of).orElse(OptionalInt.empty());
        RecordingSource source = recording
                .<RecordingSource>map(file -> () -> Recording.read(file))
                .orElse(Recording::bundled);
        return new Setting(seed, stage.width(), stage.height(), rate, source);
    }

    private ParameterException refused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
