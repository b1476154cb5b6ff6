package dev.oriel.server.display;

import dev.oriel.server.options.Geometry;
import dev.oriel.server.options.ScreenChoice;
import dev.oriel.server.options.ScreenOptions;
import dev.oriel.server.runtime.ExitCode;
import dev.oriel.server.runtime.StartFailure;
import dev.oriel.x11.X11Desktop;
import dev.oriel.x11.process.ProgramMissingException;
import dev.oriel.x11.process.XvfbOptions;
import dev.oriel.x11.process.XvfbServer;
import java.io.IOException;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts an Xvfb and a desktop on it; where Xvfb is not installed and nothing asks for it, the demo screen instead. */
final class OwnXvfbOpener implements ScreenOpener {

    private static final Logger log = LoggerFactory.getLogger(OwnXvfbOpener.class);

    private final ScreenOptions options;
    private final ScreenChoice.OwnXvfb choice;

    OwnXvfbOpener(ScreenOptions options, ScreenChoice.OwnXvfb choice) {
        this.options = options;
        this.choice = choice;
    }

    @Override
    public Screen open(OptionalInt number) throws StartFailure {
        int display = number.isPresent() ? number.getAsInt() : choice.number().orElse(XvfbOptions.FREE_DISPLAY);
        Geometry size = options.geometry();
        try {
            XvfbServer xvfb = XvfbServer.start(new XvfbOptions(display, size.width(), size.height()));
            return show(xvfb);
        } catch (ProgramMissingException e) {
            return without(e);
        } catch (IOException e) {
            throw new StartFailure(ExitCode.NO_DISPLAY, e.getMessage(), e);
        }
    }

    private Screen show(XvfbServer xvfb) throws IOException, StartFailure {
        try {
            X11Desktop desktop = X11Desktop.of(xvfb);
            return X11Screen.open(desktop, xvfb.displayNumber(), options, xvfb.environment(), xvfb::close);
        } catch (IOException | StartFailure | RuntimeException e) {
            xvfb.close();
            throw e;
        }
    }

    private Screen without(ProgramMissingException missing) throws StartFailure {
        if (choice.number().isPresent() || !options.command().isEmpty()) {
            throw new StartFailure(ExitCode.NO_DISPLAY, missing.getMessage(), missing);
        }
        log.warn("{}: the demo screen is shown instead", missing.getMessage());
        return DemoDisplay.open(options.geometry());
    }

    @Override
    public boolean canReopen() {
        return true;
    }
}
