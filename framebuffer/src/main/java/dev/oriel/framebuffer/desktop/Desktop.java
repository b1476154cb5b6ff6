package dev.oriel.framebuffer.desktop;

import dev.oriel.framebuffer.PixelSource;
import java.util.concurrent.CompletionStage;

/**
 * A screen with pixels, input and a clipboard. It exists before the first viewer; {@link #start} and {@link #stop} tell
 * when somebody watches, so that nothing is spent when nobody does.
 */
public interface Desktop {

    /** Shown by viewers as the name of the session. Any thread. */
    String name();

    /** The first viewer came: report to the listener from now on. Frame thread. */
    void start(DesktopListener listener);

    /** The last viewer left: report no more. Frame thread. */
    void stop();

    /** The live pixels. Its methods are called on the frame thread only. */
    PixelSource pixels();

    /**
     * True if {@link DesktopListener#damaged} tells of every change. False: the frame loop polls the whole screen, slower
     * the longer it stands still.
     */
    boolean reportsDamage();

    /** Where input of viewers goes. Any thread, never blocks. */
    InputSink input();

    /** The desktop's clipboard. Any thread, never blocks. */
    Clipboard clipboard();

    /**
     * Asks for another screen size. The answer comes on any thread; a change of size is also told to the listener, before
     * the answer.
     */
    CompletionStage<ResizeOutcome> resize(int width, int height);
}
