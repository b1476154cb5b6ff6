package dev.oriel.x11;

import dev.oriel.framebuffer.desktop.ResizeOutcome;
import dev.oriel.x11.xcb.RandR;
import dev.oriel.x11.xcb.RequestFailedException;
import dev.oriel.x11.xcb.XConnection;
import dev.oriel.x11.xcb.XMessage;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes the size of a virtual screen by RandR: one CRTC, one output. Screens with more, or without RandR, are left alone:
 * they belong to somebody's monitors. Input thread, after the constructor.
 */
final class ScreenResizer {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenResizer.class);

    private static final int TABLES_AT = 32;
    private static final int MODE_BYTES = 32;
    private static final int MAX_SIDE = 32767;

    private final Optional<RandR> randr;

    /** The mode we made for the present size, so that it can be thrown away after the next change. */
    private int ownMode = RandR.NO_MODE;

    ScreenResizer(XConnection connection) throws IOException {
        randr = RandR.open(connection);
    }

    ResizeOutcome resize(int width, int height) throws IOException {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            return ResizeOutcome.INVALID;
        }
        if (randr.isEmpty()) {
            return ResizeOutcome.PROHIBITED;
        }
        Optional<Screen> screen = Screen.read(randr.get(), width, height);
        if (screen.isEmpty()) {
            return ResizeOutcome.PROHIBITED;
        }
        return fits(randr.get(), width, height)
                ? change(randr.get(), screen.get(), width, height)
                : ResizeOutcome.OUT_OF_RESOURCES;
    }

    private static boolean fits(RandR randr, int width, int height) throws IOException {
        try (XMessage range = randr.sizeRange()) {
            return width <= range.u16(12) && height <= range.u16(14);
        }
    }

    private ResizeOutcome change(RandR randr, Screen screen, int width, int height) throws IOException {
        int before = ownMode;
        int made = RandR.NO_MODE;
        try {
            int mode = screen.mode();
            if (mode == RandR.NO_MODE) {
                mode = randr.createMode(screen.output(), width, height, width + "x" + height + "-oriel");
                made = mode;
            }
            if (!show(randr, screen, mode, width, height)) {
                return ResizeOutcome.PROHIBITED;
            }
        } catch (RequestFailedException refused) {
            LOG.warn("resize to {}x{}: {}", width, height, refused.getMessage());
            return ResizeOutcome.PROHIBITED;
        }
        if (before != RandR.NO_MODE && before != screen.mode()) {
            randr.destroyMode(screen.output(), before);
            ownMode = RandR.NO_MODE;
        }
        ownMode = made != RandR.NO_MODE ? made : ownMode;
        return ResizeOutcome.DONE;
    }

    /** Off, size, on: a size below that of the mode shown is refused, a mode beyond the size too. */
    private static boolean show(RandR randr, Screen screen, int mode, int width, int height) throws IOException {
        randr.grab();
        try {
            randr.setMode(screen.crtc(), screen.output(), RandR.NO_MODE, screen.configTime());
            randr.setScreenSize(width, height);
            return randr.setMode(screen.crtc(), screen.output(), mode, screen.configTime());
        } finally {
            randr.ungrab();
        }
    }

    /**
     * The one CRTC and the one output.
     *
     * @param mode a mode of the wanted size that exists already, or {@link RandR#NO_MODE}
     */
    private record Screen(int crtc, int output, int configTime, int mode) {

        static Optional<Screen> read(RandR randr, int width, int height) throws IOException {
            try (XMessage resources = randr.resources()) {
                if (resources.u16(16) != 1 || resources.u16(18) != 1) {
                    return Optional.empty();
                }
                int mode = RandR.NO_MODE;
                int modesAt = TABLES_AT + 8;
                for (int at = modesAt; at < modesAt + resources.u16(20) * MODE_BYTES; at += MODE_BYTES) {
                    if (resources.u16(at + 4) == width && resources.u16(at + 6) == height) {
                        mode = resources.i32(at);
                    }
                }
                return Optional.of(
                        new Screen(resources.i32(TABLES_AT), resources.i32(TABLES_AT + 4), resources.i32(12), mode));
            }
        }
    }
}
