package dev.oriel.x11.input;

import dev.oriel.x11.xcb.CoreKeyboard;
import dev.oriel.x11.xcb.XMessage;
import dev.oriel.x11.xcb.Xkb;
import java.io.IOException;
import java.util.Optional;

/**
 * The modifiers that hold on the server. It is asked for them once, and again after each change: it tells of all, and of
 * those that we make ourselves the news may still be under way. Other keys need no question before them. Without XKEYBOARD
 * it is asked every time. Input thread.
 */
final class Modifiers {

    private final CoreKeyboard core;
    private final Optional<Xkb> xkb;
    private int state;
    private boolean known;

    /** @param xkb whose events come to {@link #event} */
    Modifiers(CoreKeyboard core, Optional<Xkb> xkb) {
        this.core = core;
        this.xkb = xkb;
    }

    /** Bits 0 to 7 are Shift, Lock, ... Mod5. */
    int state() throws IOException {
        if (!known) {
            try (XMessage answer = core.queryModifiers()) {
                state = CoreKeyboard.modifiers(answer);
                known = xkb.isPresent();
            }
        }
        return state;
    }

    /** Whether one of these may hold now. */
    boolean mayHold(int mask) {
        return !known || (state & mask) != 0;
    }

    /** We have done something that may change them. */
    void forget() {
        known = false;
    }

    /** News may be older than the last answer: they say that there was a change, not what holds now. */
    void event(XMessage event) {
        if (xkb.filter(present -> present.isStateNotify(event)).isPresent()) {
            forget();
        }
    }
}
