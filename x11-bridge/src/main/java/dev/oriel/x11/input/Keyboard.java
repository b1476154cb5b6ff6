package dev.oriel.x11.input;

import dev.oriel.x11.xcb.CoreKeyboard;
import dev.oriel.x11.xcb.XMessage;
import dev.oriel.x11.xcb.XTest;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Presses keys so that programs see the keysym a viewer meant. Viewers send modifiers as keys of their own; when those do
 * not lead to the keysym on this server's layout, Shift and the third level's key are held or let go around the press alone.
 * A keysym without a key borrows one. Input thread.
 */
final class Keyboard {

    private static final Logger LOG = LoggerFactory.getLogger(Keyboard.class);

    private final CoreKeyboard core;
    private final XTest xtest;
    private final Modifiers modifiers;

    /** What is down: by the viewer's keysym, the key pressed for it. */
    private final Map<Integer, Integer> pressed = new LinkedHashMap<>();

    private KeyboardMap map;
    private SpareKeys spares;
    private boolean mapIsStale;

    Keyboard(CoreKeyboard core, XTest xtest, Modifiers modifiers) throws IOException {
        this.core = core;
        this.xtest = xtest;
        this.modifiers = modifiers;
        this.map = read();
        this.spares = new SpareKeys(map.unused());
    }

    /** Somebody, perhaps we, changed the keyboard. */
    void mappingChanged() {
        mapIsStale = true;
        modifiers.forget();
    }

    /** The server tells something else. */
    void event(XMessage event) {
        modifiers.event(event);
    }

    void key(int keysym, boolean down) throws IOException {
        if (mapIsStale) {
            map = read();
            spares.follow(map);
        }
        if (down) {
            press(Keysyms.canonical(keysym));
        } else {
            release(Keysyms.canonical(keysym));
        }
    }

    private void press(int keysym) throws IOException {
        Optional.ofNullable(pressed.remove(keysym)).ifPresent(keycode -> fake(keycode, false));
        int state = modifiers.state();
        Optional<KeyPosition> place = place(keysym, state);
        if (place.isEmpty()) {
            LOG.debug("keysym 0x{} has no key and none is free", Integer.toHexString(keysym));
            return;
        }
        KeyPosition position = place.get();
        if (pressed.containsValue(position.keycode())) {
            fake(position.keycode(), false);
            pressed.values().remove(position.keycode());
        }
        Deque<Integer> undo = change(map.changes(position, state, keysym), state);
        fake(position.keycode(), true);
        pressed.put(keysym, position.keycode());
        spares.used(position.keycode());
        undo(undo);
    }

    /** Where to press: on the keyboard, instead of it, or on a key borrowed for it. */
    private Optional<KeyPosition> place(int keysym, int state) throws IOException {
        for (int wanted = keysym; wanted != Keysyms.NONE; wanted = Keysyms.standIn(wanted)) {
            Optional<KeyPosition> position = map.find(wanted, state);
            if (position.isPresent()) {
                return position;
            }
        }
        return borrow(keysym, state);
    }

    /** A letter is put onto a key together with its other case, as keyboards have it. */
    private Optional<KeyPosition> borrow(int keysym, int state) throws IOException {
        Optional<Integer> lent = spares.lend(keysym, pressed::containsValue);
        if (lent.isEmpty()) {
            return Optional.empty();
        }
        int lower = Keysyms.lower(keysym);
        int upper = Keysyms.upper(keysym);
        boolean pair = keysym == lower || keysym == upper;
        core.setKeysyms(lent.get(), pair ? lower : keysym, pair ? upper : keysym);
        map = read();
        return map.find(keysym, state).or(() -> Optional.of(new KeyPosition(lent.get(), false, 0)));
    }

    /**
     * Holds or lets go the modifiers of {@code mask}, whichever they are not.
     *
     * @return how to undo it: keys to press, or negative ones to release, the first first
     */
    private Deque<Integer> change(int mask, int state) {
        Deque<Integer> undo = new ArrayDeque<>();
        for (int modifier = 1; modifier <= mask; modifier <<= 1) {
            if ((mask & modifier) != 0 && (state & modifier) != 0) {
                letGo(modifier, undo);
            } else if ((mask & modifier) != 0) {
                map.keyHolding(modifier).ifPresent(keycode -> {
                    fake(keycode, true);
                    undo.push(-keycode);
                });
            }
        }
        return undo;
    }

    private void letGo(int modifier, Deque<Integer> undo) {
        pressed.values().stream()
                .filter(keycode -> (map.modifierOf(keycode) & modifier) != 0)
                .forEach(keycode -> {
                    fake(keycode, false);
                    undo.push(keycode);
                });
    }

    private void undo(Deque<Integer> keys) {
        keys.forEach(key -> fake(Math.abs(key), key > 0));
    }

    /** The key that was pressed for the keysym; viewers that forget about Shift in between are understood too. */
    private void release(int keysym) throws IOException {
        Integer keycode = pressed.remove(keysym);
        if (keycode != null) {
            fake(keycode, false);
            return;
        }
        Optional<KeyPosition> position = map.find(keysym, modifiers.state());
        if (position.isPresent() && pressed.values().remove(position.get().keycode())) {
            fake(position.get().keycode(), false);
        }
    }

    /** A key may set a modifier, or use up one that was set for it. */
    private void fake(int keycode, boolean down) {
        xtest.key(keycode, down);
        if (map.modifierOf(keycode) != 0 || modifiers.mayHold(~map.locks())) {
            modifiers.forget();
        }
    }

    void releaseAll() {
        pressed.values().forEach(keycode -> fake(keycode, false));
        pressed.clear();
    }

    /** Leaves the keyboard as it was found. */
    void restore() {
        releaseAll();
        spares.lent().forEach(keycode -> core.setKeysyms(keycode, Keysyms.NONE, Keysyms.NONE));
    }

    private KeyboardMap read() throws IOException {
        mapIsStale = false;
        try (XMessage keysyms = core.mapping();
                XMessage modifiers = core.modifierMapping()) {
            int[] symbols = new int[(int) (keysyms.bytes() - CoreKeyboard.TABLE_AT) / 4];
            for (int i = 0; i < symbols.length; i++) {
                symbols[i] = keysyms.i32(CoreKeyboard.TABLE_AT + 4 * i);
            }
            byte[] codes = modifiers.copy(CoreKeyboard.TABLE_AT, 8 * modifiers.u8(1));
            return new KeyboardMap(core.firstKeycode(), keysyms.u8(1), symbols, codes);
        }
    }
}
