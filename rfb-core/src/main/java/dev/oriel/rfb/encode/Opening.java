package dev.oriel.rfb.encode;

/**
 * What a decoder that remembers must have before it can read an encoding's rectangles, such as the header of a zlib stream:
 * one rectangle, as small as may be, that is written another way and read the same way. A viewer gets it once, and again
 * only when it would differ from the last one. So the rectangles that follow need no memory on our side. Immutable, any
 * thread.
 *
 * @param writer has the number of the encoding that is opened, and no opening itself
 * @param state equal for openings that leave the decoder with the same memory
 */
public record Opening(Encoding writer, int state) {

    /** Columns and rows of the rectangle. */
    public static final int SIDE = 1;
}
