package dev.oriel.framebuffer.desktop;

/** Takes the input of viewers. Any thread, never blocks; events of one caller keep their order. */
public interface InputSink {

    /**
     * A key went down or up.
     *
     * @param keysym X11 keysym; Unicode characters without their own are 0x01000000 + code point
     */
    void key(int keysym, boolean down);

    /**
     * The pointer is at (x, y), already inside the screen, with these buttons held.
     *
     * @param buttons bit n is button n + 1 as in RFC 6143 section 7.5.5: left, middle, right, wheel up, down, left, right,
     *     back, forward
     */
    void pointer(int x, int y, int buttons);
}
