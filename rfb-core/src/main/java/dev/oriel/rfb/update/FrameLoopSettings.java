package dev.oriel.rfb.update;

import dev.oriel.framebuffer.MemoryCompare;
import dev.oriel.rfb.encode.Encoding;
import java.util.List;

/**
 * What a frame loop needs to know from the start.
 *
 * @param maxFrameRate updates per second and viewer that a source of more is thinned to, give or take a fifteenth
 * @param encodings what we can write; the last one, Raw, every viewer understands
 * @param compare proves which pixels have not changed
 * @param quality of lossy pixels
 * @param video of what counts as video, unless a viewer asks for something else
 */
public record FrameLoopSettings(
        int maxFrameRate, List<Encoding> encodings, MemoryCompare compare, QualityRange quality, VideoSettings video) {

    public FrameLoopSettings {
        encodings = List.copyOf(encodings);
        if (maxFrameRate < 1
                || encodings.isEmpty()
                || encodings.get(encodings.size() - 1).number() != 0) {
            throw new IllegalArgumentException("a frame rate of " + maxFrameRate + " with encodings " + encodings
                    + ": the rate must be positive, the last encoding Raw");
        }
    }

    /** With the usual settings of video. */
    public FrameLoopSettings(int maxFrameRate, List<Encoding> encodings, MemoryCompare compare, QualityRange quality) {
        this(maxFrameRate, encodings, compare, quality, VideoSettings.DEFAULT);
    }
}
