package dev.oriel.rfb.session;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.desktop.InputSink;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One viewer's keys and buttons, remembered so that nothing stays pressed when it goes. On the event loop. */
final class HeldInput {

    /** More keys than hands have: beyond it the oldest is let go. */
    private static final int MAX_KEYS = 64;

    private final InputSink sink;
    private final Set<Integer> keys = new LinkedHashSet<>();
    private int x;
    private int y;
    private int buttons;

    HeldInput(InputSink sink) {
        this.sink = sink;
    }

    void key(int keysym, boolean down) {
        if (!down) {
            keys.remove(keysym);
        } else if (keys.add(keysym) && keys.size() > MAX_KEYS) {
            int oldest = keys.iterator().next();
            keys.remove(oldest);
            sink.key(oldest, false);
        }
        sink.key(keysym, down);
    }

    /** Coordinates outside the screen become the nearest inside. */
    void pointer(int atX, int atY, int newButtons, Rect screen) {
        x = Math.max(0, Math.min(atX, screen.width() - 1));
        y = Math.max(0, Math.min(atY, screen.height() - 1));
        buttons = newButtons;
        sink.pointer(x, y, buttons);
    }

    void releaseAll() {
        List.copyOf(keys).forEach(keysym -> sink.key(keysym, false));
        keys.clear();
        if (buttons != 0) {
            buttons = 0;
            sink.pointer(x, y, 0);
        }
    }
}
