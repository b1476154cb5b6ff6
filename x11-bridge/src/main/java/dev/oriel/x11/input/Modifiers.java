package dev.oriel.x11.input;

import dev.oriel.x11.xcb.CoreKeyboard;
import dev.oriel.x11.xcb.XMessage;
import dev.oriel.x11.xcb.Xkb;
import java.io.IOException;
import java.util.Optional;

/**
 * The modifiers that hold on the server. It tells of every change, so a key needs no question before it; only after what we
 * did ourselves, of which the news is still under way, it is asked. Without XKEYBOARD it is asked every time. Input thread.
 */
final class Modifiers {

    private final CoreKeyboard core;
    private final Optional<Xkb> xkb;
    private int state;
    private short asked;
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
                asked = answer.sequence();
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

    /** News that are older than the answer are in it. */
    void event(XMessage event) {
        boolean isNews = xkb.filter(present -> present.isStateNotify(event)).isPresent();
        if (isNews && (short) (event.sequence() - asked) >= 0) {
            state = Xkb.modifiers(event);
        }
    }
}
