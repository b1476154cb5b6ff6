package dev.oriel.x11.clipboard;

import dev.oriel.x11.xcb.Core;
import java.io.IOException;

/** The atoms selections are about (ICCCM section 2), as this server numbers them. */
record Atoms(int clipboard, int targets, int utf8String, int textPlainUtf8, int incr, int transfer) {

    /** Predefined atoms of the core protocol. */
    static final int NONE = 0;

    static final int PRIMARY = 1;
    static final int ATOM = 4;
    static final int STRING = 31;

    static Atoms intern(Core core) throws IOException {
        return new Atoms(
                core.atom("CLIPBOARD"),
                core.atom("TARGETS"),
                core.atom("UTF8_STRING"),
                core.atom("text/plain;charset=utf-8"),
                core.atom("INCR"),
                core.atom("ORIEL_TRANSFER"));
    }
}
