package dev.oriel.server.display;

import dev.oriel.server.options.ScreenOptions;
import dev.oriel.server.programs.DesktopPrograms;
import dev.oriel.server.runtime.StartFailure;
import dev.oriel.x11.process.ProcessGroup;
import dev.oriel.x11.process.Programs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The programs of a desktop while they run: started together, ended together, the last one first. One that ends by itself is
 * logged with its last words if it failed; the screen stays.
 */
@SuppressWarnings("FutureReturnValueIgnored") // of listeners that only log
final class RunningPrograms implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunningPrograms.class);

    private final List<ProcessGroup> running = new ArrayList<>();
    private volatile boolean closing;

    private RunningPrograms() {}

    /**
     * @param environment what leads programs to the display
     * @throws StartFailure if a program that was asked for is not installed
     */
    static RunningPrograms start(ScreenOptions options, Map<String, String> environment)
            throws IOException, StartFailure {
        DesktopPrograms programs = DesktopPrograms.choose(
                options.desktop(),
                options.command(),
                name -> Programs.find(name).isPresent());
        programs.note().ifPresent(log::warn);
        RunningPrograms started = new RunningPrograms();
        try {
            for (List<String> command : programs.commands()) {
                started.run(command, environment);
            }
            return started;
        } catch (IOException | RuntimeException e) {
            started.close();
            throw e;
        }
    }

    private void run(List<String> command, Map<String, String> environment) throws IOException {
        ProcessGroup group = ProcessGroup.start(command, environment);
        running.add(group);
        group.exit().thenAccept(code -> {
            if (closing || code == 0) {
                log.debug("{} ended with code {}", command.get(0), code);
            } else {
                log.warn("{} ended with code {}: {}", command.get(0), code, String.join(" | ", group.lastOutput()));
            }
        });
    }

    @Override
    public void close() {
        closing = true;
        for (int i = running.size() - 1; i >= 0; i--) {
            running.get(i).close();
        }
    }
}
