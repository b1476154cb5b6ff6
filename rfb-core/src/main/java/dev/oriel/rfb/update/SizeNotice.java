package dev.oriel.rfb.update;

import dev.oriel.framebuffer.desktop.ResizeOutcome;

/**
 * Why a viewer is told the desktop's size, in the numbers of ExtendedDesktopSize (rfbproto, x and y of its rectangle).
 *
 * @param reason 0 the server or nobody, 1 this viewer's request, 2 another viewer's request
 * @param status 0 done, 1 prohibited, 2 out of resources, 3 invalid layout
 */
record SizeNotice(int reason, int status) {

    static final int BY_SERVER = 0;
    static final int BY_THIS_VIEWER = 1;
    static final int BY_OTHER_VIEWER = 2;

    static final SizeNotice PLAIN = new SizeNotice(BY_SERVER, 0);

    static int status(ResizeOutcome outcome) {
        return switch (outcome) {
            case DONE -> 0;
            case PROHIBITED -> 1;
            case OUT_OF_RESOURCES -> 2;
            case INVALID -> 3;
        };
    }
}
