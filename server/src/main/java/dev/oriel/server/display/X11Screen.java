package dev.oriel.server.display;

import dev.oriel.framebuffer.desktop.Desktop;
import dev.oriel.server.options.ScreenOptions;
import dev.oriel.server.runtime.StartFailure;
import dev.oriel.x11.X11Desktop;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;

/** An X display with our programs on it; {@code server} ends the X server if it is ours. */
record X11Screen(X11Desktop x11, OptionalInt displayNumber, RunningPrograms programs, Runnable server)
        implements Screen {

    /** Starts the programs; if they cannot be, the desktop is closed, and the server is the caller's. */
    static Screen open(
            X11Desktop desktop,
            int displayNumber,
            ScreenOptions options,
            Map<String, String> environment,
            Runnable server)
            throws IOException, StartFailure {
        try {
            RunningPrograms programs = RunningPrograms.start(options, environment);
            return new X11Screen(desktop, OptionalInt.of(displayNumber), programs, server);
        } catch (IOException | StartFailure | RuntimeException e) {
            desktop.close();
            throw e;
        }
    }

    @Override
    public Desktop desktop() {
        return x11;
    }

    @Override
    public CompletionStage<String> lost() {
        return x11.ended();
    }

    @Override
    public void close() {
        programs.close();
        x11.close();
        server.run();
    }
}
