package dev.oriel.x11.input;

import dev.oriel.x11.xcb.XTest;

/**
 * The pointer of all viewers: moves first, then presses and releases what differs. Input thread.
 */
final class Pointer {

    /** RFB's nine buttons are X's first nine, wheel included (RFC 6143 section 7.5.5). */
    private static final int BUTTONS = 9;

    private final XTest xtest;
    private int held;

    Pointer(XTest xtest) {
        this.xtest = xtest;
    }

    void pointer(int x, int y, int buttons) {
        xtest.motion(x, y);
        hold(buttons);
    }

    void releaseAll() {
        hold(0);
    }

    private void hold(int buttons) {
        int changed = held ^ buttons;
        for (int i = 0; i < BUTTONS; i++) {
            if ((changed >> i & 1) != 0) {
                xtest.button(i + 1, (buttons >> i & 1) != 0);
            }
        }
        held = buttons;
    }
}
