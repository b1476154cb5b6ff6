package dev.oriel.server.display;

import dev.oriel.server.options.ScreenChoice;
import dev.oriel.server.options.ScreenOptions;
import dev.oriel.server.runtime.ExitCode;
import dev.oriel.server.runtime.StartFailure;
import dev.oriel.x11.X11Desktop;
import dev.oriel.x11.xcb.DisplayAddress;
import java.io.IOException;
import java.util.Map;

/** The screen of an X server that somebody else runs. */
final class AttachedScreen {

    private AttachedScreen() {}

    static Screen open(ScreenOptions options, ScreenChoice.RunningServer server) throws StartFailure {
        String name = ":" + server.number();
        DisplayAddress address = DisplayAddress.named(name);
        try {
            X11Desktop desktop = server.sharedMemory().isPresent()
                    ? X11Desktop.attachShm(address, server.sharedMemory().getAsInt())
                    : X11Desktop.attach(address);
            return X11Screen.open(desktop, server.number(), options, Map.of("DISPLAY", name), () -> {});
        } catch (IOException e) {
            throw new StartFailure(ExitCode.NO_DISPLAY, "--display " + name + ": " + e.getMessage(), e);
        }
    }
}
