package dev.oriel.benchmarks.load.recording;

import dev.oriel.x11.xcb.DisplayAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The recorder's command line: watches a display for some seconds and writes what it saw. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = "Records what changes on a display, for the workload \"desktop\".")
public final class RecordMain implements Callable<Integer> {

    @Option(names = "--display", required = true, description = "the X display, as in :1")
    private String display = "";

    @Option(names = "--seconds", defaultValue = "25", description = "how long (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--fps", defaultValue = "10", description = "looks per second (default: ${DEFAULT-VALUE})")
    private int framesPerSecond;

    @Option(names = "--out", required = true, description = "the file to write")
    private Path out = Path.of("");

    private RecordMain() {}

    public static void main(String[] args) {
        int code = new CommandLine(new RecordMain()).execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws IOException {
        Recording.range("seconds", seconds, 1, 600);
        Recording.range("frames per second", framesPerSecond, 1, 60);
        System.out.println("ready");
        byte[] file = Recorder.record(DisplayAddress.named(display), seconds, framesPerSecond);
        Files.write(out, file);
        Recording check = Recording.parse(file);
        System.out.println(out + ": " + file.length + " bytes, " + check.frames() + " frames, " + check.width() + "x"
                + check.height());
        return 0;
    }
}
