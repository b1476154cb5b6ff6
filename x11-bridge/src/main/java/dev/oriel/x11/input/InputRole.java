package dev.oriel.x11.input;

import dev.oriel.x11.xcb.CoreKeyboard;
import dev.oriel.x11.xcb.XConnection;
import dev.oriel.x11.xcb.XMessage;
import dev.oriel.x11.xcb.XTest;
import dev.oriel.x11.xcb.XThread;
import dev.oriel.x11.xcb.Xkb;
import java.io.IOException;
import java.util.Optional;

/**
 * The duty of {@code x11-input-<display>}: keyboard and pointer, and nothing left pressed at the end. Input thread, after the
 * constructor.
 */
public final class InputRole implements XThread.Role {

    private static final int MAPPING_NOTIFY = 34;

    private final CoreKeyboard core;
    private final Optional<Xkb> xkb;
    private final Keyboard keyboard;
    private final Pointer pointer;

    /** Fails if the server takes no input from programs (XTEST missing). */
    public InputRole(XConnection connection) throws IOException {
        XTest xtest = XTest.open(connection)
                .orElseThrow(() -> new IOException("display " + connection.name() + " lacks the extension XTEST"));
        core = new CoreKeyboard(connection);
        xkb = Xkb.open(connection);
        xkb.ifPresent(present -> present.selectEvents(connection));
        keyboard = new Keyboard(core, xtest, new Modifiers(core, xkb));
        pointer = new Pointer(xtest);
    }

    /** Keys held down repeat only as viewers repeat them: a viewer that stalls would otherwise leave one repeating. */
    public void stopAutoRepeat() {
        core.stopAutoRepeat();
    }

    void key(int keysym, boolean down) throws IOException {
        keyboard.key(keysym, down);
    }

    void pointer(int x, int y, int buttons) {
        pointer.pointer(x, y, buttons);
    }

    void releaseAll() {
        keyboard.releaseAll();
        pointer.releaseAll();
    }

    @Override
    public void event(XMessage event) {
        boolean areOtherKeys =
                xkb.filter(present -> present.isMappingNotify(event)).isPresent();
        if (areOtherKeys || event.type() == MAPPING_NOTIFY) {
            keyboard.mappingChanged();
        } else {
            keyboard.event(event);
        }
    }

    @Override
    public int settle() {
        return UNTIL_WOKEN;
    }

    @Override
    public void farewell() {
        pointer.releaseAll();
        keyboard.restore();
    }
}
