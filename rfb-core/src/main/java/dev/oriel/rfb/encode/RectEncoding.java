package dev.oriel.rfb.encode;

/**
 * An encoding without memory: equal pixels, rectangle size and profile give equal bytes, so rectangles may be encoded on
 * any worker, in any order, once for all viewers of the same profile.
 */
public non-sealed interface RectEncoding extends Encoding {

    /** A new encoder for one worker, which owns its scratch and closes it. */
    RectEncoder open();
}
