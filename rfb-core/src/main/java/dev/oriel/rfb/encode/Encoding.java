package dev.oriel.rfb.encode;

import java.util.Optional;

/**
 * One entry of the ordered list of encodings this server can write: its description, and the factory of its workers.
 * Immutable, any thread.
 *
 * <p>An encoding has no memory: equal pixels, rectangle size and profile give equal bytes, so rectangles may be encoded on any
 * worker, in any order, once for all viewers of the same profile. What a viewer's decoder must have before, it is given by
 * an {@link Opening}.
 */
public interface Encoding {

    /** The number in SetEncodings and in rectangle headers (RFC 6143 section 7.7). */
    int number();

    /** As the field calls it: "Tight". */
    String name();

    /** Whether pixels can be written for this profile: in its format, and exactly if it is lossless. */
    default boolean supports(EncodeProfile profile) {
        return true;
    }

    /** Whether forms of this extension can be written, for viewers that know it. */
    default boolean writes(EncodingExtension extension) {
        return false;
    }

    /** The widest rectangle the wire format or its deployed decoders allow, in pixels. */
    default int maxWidth() {
        return 65535;
    }

    /** The highest rectangle the wire format or its deployed decoders allow, in pixels. */
    default int maxHeight() {
        return 65535;
    }

    /** The largest rectangle worth one job, in pixels: parallelism needs parts. */
    default int maxArea() {
        return 65536;
    }

    /** The area, in pixels up to {@link #maxArea}, at which rectangles of this profile cost the fewest bytes. */
    default int bestArea(EncodeProfile profile) {
        return maxArea();
    }

    /** What a viewer must have been given before rectangles of this profile; the same for equal profiles. */
    default Optional<Opening> opening(EncodeProfile profile) {
        return Optional.empty();
    }

    /** A new encoder for one worker, which owns its scratch and closes it. */
    RectEncoder open();
}
