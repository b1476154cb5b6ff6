package dev.oriel.rfb.encode;

import dev.oriel.framebuffer.PixelFormat;

/**
 * One entry of the ordered list of encodings this server can write: its description, and the factory of its workers.
 * Immutable, any thread.
 */
public sealed interface Encoding permits RectEncoding, StreamEncoding {

    /** The number in SetEncodings and in rectangle headers (RFC 6143 section 7.7). */
    int number();

    /** As the field calls it: "Tight". */
    String name();

    /** Whether pixels of this format can be written. */
    default boolean supports(PixelFormat format) {
        return true;
    }

    /** The widest rectangle the wire format or its deployed decoders allow, in pixels. */
    default int maxWidth() {
        return 65535;
    }

    /** The largest rectangle worth one job, in pixels: parallelism needs parts. */
    default int maxArea() {
        return 65536;
    }
}
