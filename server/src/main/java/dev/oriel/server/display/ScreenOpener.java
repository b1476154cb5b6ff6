package dev.oriel.server.display;

import dev.oriel.server.options.ScreenChoice;
import dev.oriel.server.options.ScreenOptions;
import dev.oriel.server.runtime.StartFailure;
import java.util.OptionalInt;

/** Opens the screen that was asked for; again when it was lost and can be had anew. Supervisor thread. */
interface ScreenOpener {

    /** The opener of what the options ask for. */
    static ScreenOpener of(ScreenOptions options) {
        ScreenChoice source = options.source();
        if (source instanceof ScreenChoice.OwnXvfb own) {
            return new OwnXvfbOpener(options, own);
        }
        if (source instanceof ScreenChoice.RunningServer running) {
            return number -> AttachedScreen.open(options, running);
        }
        return number -> DemoDisplay.open(options.geometry());
    }

    /**
     * @param number the display number to take, if it matters
     * @throws StartFailure naming what is missing
     */
    Screen open(OptionalInt number) throws StartFailure;

    /** Whether a lost screen is one that this server can start again. */
    default boolean canReopen() {
        return false;
    }
}
