package dev.oriel.x11.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A snapshot of the server's keyboard: which key yields which keysym under which modifiers, by the rules of the core
 * protocol (chapter 5, "Keyboards") and of how XKB shows itself to core clients: columns 0, 1 plain and Shift; 2, 3 under
 * Mode_switch; 4, 5 third level, under ISO_Level3_Shift. Of several XKB groups the first counts. Immutable.
 */
final class KeyboardMap {

    /** Core modifier masks. */
    static final int SHIFT = 1;

    static final int LOCK = 2;

    private static final int MODIFIERS = 8;
    private static final int MODE_SWITCH_COLUMN = 2;
    private static final int LEVEL3_COLUMN = 4;

    private final int firstKeycode;
    private final int columns;
    private final int[] keysyms;
    private final int[] modifierOfKeycode = new int[256];
    private final int level3Mask;
    private final int modeSwitchMask;
    private final int numLockMask;

    /**
     * Reads the two tables.
     *
     * @param columns keysyms per keycode
     * @param keysyms of all keycodes from the first on
     * @param modifierKeycodes equally many keycodes for each of the 8 modifiers, 0 for none
     */
    KeyboardMap(int firstKeycode, int columns, int[] keysyms, byte[] modifierKeycodes) {
        this.firstKeycode = firstKeycode;
        this.columns = columns;
        this.keysyms = keysyms.clone();
        int perModifier = modifierKeycodes.length / MODIFIERS;
        for (int i = 0; i < modifierKeycodes.length; i++) {
            modifierOfKeycode[modifierKeycodes[i] & 0xFF] |= 1 << (i / perModifier);
        }
        modifierOfKeycode[0] = 0;
        level3Mask = maskOf(Keysyms.ISO_LEVEL3_SHIFT);
        // XKB puts both on one modifier, which then means the third level: its groups are switched otherwise.
        int modeSwitch = maskOf(Keysyms.MODE_SWITCH);
        modeSwitchMask = (modeSwitch & level3Mask) != 0 ? 0 : modeSwitch;
        numLockMask = maskOf(Keysyms.NUM_LOCK);
    }

    private int maskOf(int keysym) {
        int mask = 0;
        for (int keycode = firstKeycode; keycode <= lastKeycode(); keycode++) {
            if (raw(keycode, 0) == keysym) {
                mask |= modifierOfKeycode[keycode];
            }
        }
        return mask;
    }

    private int lastKeycode() {
        return firstKeycode + keysyms.length / columns - 1;
    }

    /** Modifiers this key is bound to. */
    int modifierOf(int keycode) {
        return modifierOfKeycode[keycode];
    }

    /** Modifiers that select a group or third level. */
    int choosers() {
        return level3Mask | modeSwitchMask;
    }

    /** Modifiers that stay until their key is pressed again. */
    int locks() {
        return LOCK | numLockMask;
    }

    /** A key that holds the modifier while it is pressed, a left one if there are two. */
    Optional<Integer> keyHolding(int mask) {
        int wanted = mask == SHIFT ? Keysyms.SHIFT_L : mask == level3Mask ? Keysyms.ISO_LEVEL3_SHIFT : 0;
        Optional<Integer> any = Optional.empty();
        for (int keycode = lastKeycode(); keycode >= firstKeycode; keycode--) {
            if (modifierOfKeycode[keycode] == mask && raw(keycode, 0) != Keysyms.NONE) {
                any = Optional.of(keycode);
                if (raw(keycode, 0) == wanted) {
                    return any;
                }
            }
        }
        return any;
    }

    /** Keys without any meaning, the highest first. */
    List<Integer> unused() {
        List<Integer> unused = new ArrayList<>();
        for (int keycode = lastKeycode(); keycode > firstKeycode; keycode--) {
            if (modifierOfKeycode[keycode] == 0 && isEmpty(keycode)) {
                unused.add(keycode);
            }
        }
        return unused;
    }

    private boolean isEmpty(int keycode) {
        for (int column = 0; column < columns; column++) {
            if (raw(keycode, column) != Keysyms.NONE) {
                return false;
            }
        }
        return true;
    }

    /** Where the keysym is; with fewest modifiers if it is in several places, and where it shows under {@code state} first. */
    Optional<KeyPosition> find(int keysym, int state) {
        Optional<KeyPosition> best = Optional.empty();
        int bestCost = Integer.MAX_VALUE;
        for (int keycode = firstKeycode; keycode <= lastKeycode(); keycode++) {
            for (int level = 0; level < 6; level++) {
                int chooser = chooserOf(level);
                if ((level >= 2 && chooser == 0) || symbol(keycode, level) != keysym) {
                    continue;
                }
                KeyPosition position = new KeyPosition(keycode, level % 2 == 1, chooser);
                int cost = changes(position, state, keysym) == 0 ? -1 : level >= LEVEL3_COLUMN ? level - 2 : level;
                if (cost < bestCost) {
                    bestCost = cost;
                    best = Optional.of(position);
                }
            }
        }
        return best;
    }

    private int chooserOf(int column) {
        return column >= LEVEL3_COLUMN ? level3Mask : column >= MODE_SWITCH_COLUMN ? modeSwitchMask : 0;
    }

    /**
     * Which modifiers (SHIFT and {@link #choosers}) have to be held or let go, compared with {@code state}, so that the key
     * at this position yields the keysym. For keys that are no characters none has to be let go: Shift with an arrow key
     * means something of its own.
     */
    int changes(KeyPosition position, int state, int keysym) {
        int changes = 0;
        int keycode = position.keycode();
        int firstColumn = position.chooser() == 0 ? 0 : position.chooser() == level3Mask ? LEVEL3_COLUMN : 2;
        if (symbol(keycode, firstColumn) != symbol(keycode, firstColumn + 1)) {
            boolean wantsShift = position.shifted() ^ actsAsShift(keycode, firstColumn, state);
            changes |= wantsShift == ((state & SHIFT) != 0) ? 0 : SHIFT;
        }
        int held = state & choosers();
        if (position.chooser() != 0) {
            changes |= held ^ position.chooser();
        } else if (held != 0 && !yieldsRegardless(keycode, keysym, held)) {
            changes |= held;
        }
        return Keysyms.isCharacter(keysym) ? changes : changes & ~state;
    }

    /** Lock on letters, Num Lock on the keypad. */
    private boolean actsAsShift(int keycode, int column, int state) {
        int first = symbol(keycode, column);
        int second = symbol(keycode, column + 1);
        boolean letter = Keysyms.lower(second) == first && Keysyms.upper(first) == second;
        boolean locked = letter && (state & LOCK) != 0;
        boolean numLocked = Keysyms.isKeypad(second) && (state & numLockMask) != 0;
        return locked || numLocked;
    }

    /** True if the group or level that {@code held} selects has nothing else on this key. */
    private boolean yieldsRegardless(int keycode, int keysym, int held) {
        boolean level3 = (held & level3Mask) == 0 || isSameOrNone(keycode, LEVEL3_COLUMN, keysym);
        boolean mode = (held & modeSwitchMask) == 0 || isSameOrNone(keycode, MODE_SWITCH_COLUMN, keysym);
        return level3 && mode;
    }

    private boolean isSameOrNone(int keycode, int column, int keysym) {
        int first = symbol(keycode, column);
        int second = symbol(keycode, column + 1);
        return (first == Keysyms.NONE && second == Keysyms.NONE) || (first == keysym && second == keysym);
    }

    /** A single letter in a pair of columns stands for both its cases, a single other symbol for itself twice. */
    private int symbol(int keycode, int column) {
        int first = raw(keycode, column & ~1);
        int second = raw(keycode, column | 1);
        boolean wantsSecond = (column & 1) == 1;
        if (second != Keysyms.NONE) {
            return wantsSecond ? second : first;
        }
        return wantsSecond ? Keysyms.upper(first) : Keysyms.lower(first);
    }

    private int raw(int keycode, int column) {
        return column < columns ? keysyms[(keycode - firstKeycode) * columns + column] : Keysyms.NONE;
    }

    /** The first symbol of a key. */
    int plain(int keycode) {
        return raw(keycode, 0);
    }
}
