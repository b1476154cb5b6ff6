package dev.oriel.rfb.encode;

/**
 * An encoding with one stream per viewer: rectangles are encoded one after the other, in the order in which they are sent,
 * on whatever worker is free.
 */
public non-sealed interface StreamEncoding extends Encoding {

    /** A new encoder for one viewer's stream, which owns it and closes it. */
    RectEncoder open();
}
