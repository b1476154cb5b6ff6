package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.content.Desk;
import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.recording.Recording;
import java.io.IOException;
import java.util.OptionalInt;

/**
 * All that a workload follows from.
 *
 * @param seed any number
 * @param width of the screen
 * @param height of the screen
 * @param framesPerSecond instead of the workload's own, where it is evenly paced
 * @param recording where a recorded desktop comes from; only asked by the workload that plays it
 */
public record Setting(long seed, int width, int height, OptionalInt framesPerSecond, RecordingSource recording) {

    private static final int MIN_WIDTH = 800;
    private static final int MIN_HEIGHT = 600;
    private static final int MAX_SIDE = 8192;
    private static final int MAX_FRAMES_PER_SECOND = 240;

    /** Reads a recording. */
    @FunctionalInterface
    public interface RecordingSource {
        Recording open() throws IOException;
    }

    public Setting {
        if (width < MIN_WIDTH || height < MIN_HEIGHT || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException("a screen of " + width + "x" + height + " is not within " + MIN_WIDTH
                    + "x" + MIN_HEIGHT + " to " + MAX_SIDE + "x" + MAX_SIDE);
        }
        framesPerSecond.ifPresent(rate -> {
            if (rate < 1 || rate > MAX_FRAMES_PER_SECOND) {
                throw new IllegalArgumentException(
                        rate + " frames per second are not within 1 to " + MAX_FRAMES_PER_SECOND);
            }
        });
    }

    /** With the workload's own pace and the recording that comes with Oriel. */
    public static Setting of(long seed, int width, int height) {
        return new Setting(seed, width, height, OptionalInt.empty(), Recording::bundled);
    }

    /** What lies behind the windows. */
    Picture desk() {
        return Desk.of(seed, width, height);
    }

    Timing every(int usualFramesPerSecond) {
        return Timing.every(framesPerSecond.orElse(usualFramesPerSecond));
    }
}
