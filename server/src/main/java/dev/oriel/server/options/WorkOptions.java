package dev.oriel.server.options;

import dev.oriel.rfb.update.QualityRange;
import dev.oriel.rfb.update.VideoSettings;

/**
 * How much of the machine is used.
 *
 * @param maxFramesPerSecond updates per second and viewer at most
 * @param quality of lossy pixels
 * @param video what counts as video, and how it is sent
 * @param threads encoder threads
 */
public record WorkOptions(int maxFramesPerSecond, QualityRange quality, VideoSettings video, int threads) {

    public static final int MAX_FRAME_RATE = 240;
    public static final int DEFAULT_FRAME_RATE = 60;
    public static final int MAX_THREADS = 64;

    public WorkOptions {
        if (maxFramesPerSecond < 1 || maxFramesPerSecond > MAX_FRAME_RATE || threads < 1 || threads > MAX_THREADS) {
            throw new IllegalArgumentException(maxFramesPerSecond + " frames per second, " + threads + " threads");
        }
    }

    /** One thread for each core. */
    static int defaultThreads() {
        return Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
    }
}
