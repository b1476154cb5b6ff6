package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.stage.Surface;
import dev.oriel.framebuffer.Rect;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Something that happens on a screen, in numbered frames. All of it follows from the {@link Setting}: frame by frame the
 * show draws exactly {@link #picture}, plus the markers. Immutable, any thread.
 */
public interface Workload {

    /** When the frames are due. */
    Timing timing();

    /** True if each key or button pressed makes the next frame. */
    default boolean isAnsweringInput() {
        return false;
    }

    /** The name of the workload that plays below this one, in a process of its own: no answer to input waits for it. */
    default Optional<String> below() {
        return Optional.empty();
    }

    /** What of the screen its window covers; it draws from the window's upper left corner on. */
    default Rect window(Rect screen) {
        return screen;
    }

    /** True if viewers ask for the whole screen again and again. */
    default boolean isRefreshed() {
        return false;
    }

    /** The whole screen, but for what plays below, at that frame without markers; costs up to some hundred milliseconds. */
    Picture picture(int number);

    /** Where each frame carries its marker: first the upper left corner, which is all unless it says more. */
    default List<Spot> markers() {
        return Spot.ONE;
    }

    /** Prepares whatever is expensive. */
    Show open(Surface surface) throws IOException;

    /** A workload on its surface. Thread: the surface's. */
    interface Show {

        /** Sends what the frame differs in from the one before it, markers included; does not flush. */
        void draw(Frame frame);
    }
}
