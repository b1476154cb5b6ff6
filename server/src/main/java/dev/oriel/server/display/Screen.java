package dev.oriel.server.display;

import dev.oriel.framebuffer.desktop.Desktop;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;

/** A desktop together with all that was started for it, which {@link #close} ends. */
interface Screen extends AutoCloseable {

    Desktop desktop();

    /** The X display's number; empty if it is no X display. */
    OptionalInt displayNumber();

    /** Completed with the reason when the screen is gone. */
    CompletionStage<String> lost();

    /** Ends everything, bounded in time; afterwards nobody may read the desktop's pixels. */
    @Override
    void close();
}
