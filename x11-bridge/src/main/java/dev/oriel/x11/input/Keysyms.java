package dev.oriel.x11.input;

import java.util.Map;

/** Facts about X11 keysyms (X Window System Protocol, appendix A; keysymdef.h). */
final class Keysyms {

    static final int NONE = 0;
    static final int ISO_LEFT_TAB = 0xFE20;
    static final int ISO_LEVEL3_SHIFT = 0xFE03;
    static final int MODE_SWITCH = 0xFF7E;
    static final int NUM_LOCK = 0xFF7F;
    static final int SHIFT_L = 0xFFE1;

    private static final int TAB = 0xFF09;
    private static final int ALT_L = 0xFFE9;
    private static final int ALT_R = 0xFFEA;
    private static final int META_L = 0xFFE7;
    private static final int META_R = 0xFFE8;
    private static final int SUPER_L = 0xFFEB;
    private static final int SUPER_R = 0xFFEC;
    private static final int CONTROL_L = 0xFFE3;
    private static final int CONTROL_R = 0xFFE4;
    private static final int SHIFT_R = 0xFFE2;

    private static final int UNICODE = 0x01000000;
    private static final int LATIN1_LAST = 0xFF;
    private static final int FIRST_FUNCTION = 0xFE00;
    private static final int LAST_FUNCTION = 0xFFFF;
    private static final int FIRST_KEYPAD = 0xFF80;
    private static final int FIRST_KEYPAD_CHARACTER = 0xFFAA;
    private static final int LAST_KEYPAD = 0xFFBD;

    /** What serves instead of a key that this keyboard does not have. */
    private static final Map<Integer, Integer> STAND_INS = Map.of(
            ALT_R, ISO_LEVEL3_SHIFT,
            ISO_LEVEL3_SHIFT, MODE_SWITCH,
            META_L, ALT_L,
            META_R, META_L,
            SUPER_R, SUPER_L,
            CONTROL_R, CONTROL_L,
            SHIFT_R, SHIFT_L,
            ISO_LEFT_TAB, TAB);

    private Keysyms() {}

    /** Characters of Latin-1 have two keysyms; answers the one keyboards use. */
    static int canonical(int keysym) {
        int character = keysym - UNICODE;
        boolean latin1 = (character >= 0x20 && character <= 0x7E) || (character >= 0xA0 && character <= LATIN1_LAST);
        return latin1 ? character : keysym;
    }

    /** True if the keysym is a character, so that modifiers decide whether it appears. */
    static boolean isCharacter(int keysym) {
        return keysym < FIRST_FUNCTION
                || keysym > LAST_FUNCTION
                || (keysym >= FIRST_KEYPAD_CHARACTER && keysym <= LAST_KEYPAD);
    }

    /** True for the keys that Num Lock changes. */
    static boolean isKeypad(int keysym) {
        return keysym >= FIRST_KEYPAD && keysym <= LAST_KEYPAD;
    }

    static int standIn(int keysym) {
        return STAND_INS.getOrDefault(keysym, NONE);
    }

    static int lower(int keysym) {
        return withCase(keysym, Character::toLowerCase);
    }

    static int upper(int keysym) {
        return withCase(keysym, Character::toUpperCase);
    }

    private static int withCase(int keysym, java.util.function.IntUnaryOperator change) {
        if (keysym > 0 && keysym <= LATIN1_LAST) {
            int changed = change.applyAsInt(keysym);
            return changed <= LATIN1_LAST ? changed : keysym;
        }
        boolean unicode = keysym > UNICODE && keysym <= UNICODE + Character.MAX_CODE_POINT;
        return unicode ? UNICODE + change.applyAsInt(keysym - UNICODE) : keysym;
    }
}
