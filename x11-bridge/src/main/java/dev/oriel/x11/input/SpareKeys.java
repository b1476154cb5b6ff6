package dev.oriel.x11.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Keys that mean nothing on this keyboard and are lent to keysyms it lacks, least recently used first. Input thread.
 */
final class SpareKeys {

    /** Keycode to the keysym lent, in order of use. */
    private final Map<Integer, Integer> keys = new LinkedHashMap<>();

    SpareKeys(List<Integer> keycodes) {
        keycodes.forEach(keycode -> keys.put(keycode, Keysyms.NONE));
    }

    /** The key to lend next; it counts as lent to {@code keysym} now. Empty if all are pressed. */
    Optional<Integer> lend(int keysym, IntPredicate isPressed) {
        Optional<Integer> free = keys.keySet().stream()
                .filter(keycode -> !isPressed.test(keycode))
                .findFirst();
        free.ifPresent(keycode -> {
            keys.remove(keycode);
            keys.put(keycode, keysym);
        });
        return free;
    }

    /** The key was used: it is the last to be lent again. */
    void used(int keycode) {
        if (keys.containsKey(keycode)) {
            keys.put(keycode, Optional.ofNullable(keys.remove(keycode)).orElse(Keysyms.NONE));
        }
    }

    /** Follows a keyboard that others have changed: keys that mean something else now are no longer ours. */
    void follow(KeyboardMap map) {
        keys.entrySet().removeIf(key -> {
            int now = map.plain(key.getKey());
            return now != Keysyms.NONE && now != key.getValue() && now != Keysyms.lower(key.getValue());
        });
    }

    /** Keys that are lent now. */
    List<Integer> lent() {
        List<Integer> lent = new ArrayList<>();
        keys.forEach((keycode, keysym) -> {
            if (keysym != Keysyms.NONE) {
                lent.add(keycode);
            }
        });
        return lent;
    }
}
