package dev.oriel;

import java.util.OptionalInt;

/** X11 keysyms (keysymdef.h) that programs ask for most, and the way from a keysym to a character. Any thread. */
public final class Keysyms {

    public static final int BACKSPACE = 0xff08;
    public static final int TAB = 0xff09;
    public static final int ENTER = 0xff0d;
    public static final int ESCAPE = 0xff1b;
    public static final int HOME = 0xff50;
    public static final int LEFT = 0xff51;
    public static final int UP = 0xff52;
    public static final int RIGHT = 0xff53;
    public static final int DOWN = 0xff54;
    public static final int PAGE_UP = 0xff55;
    public static final int PAGE_DOWN = 0xff56;
    public static final int END = 0xff57;
    public static final int INSERT = 0xff63;
    public static final int F1 = 0xffbe;
    public static final int F12 = 0xffc9;
    public static final int SHIFT_LEFT = 0xffe1;
    public static final int SHIFT_RIGHT = 0xffe2;
    public static final int CONTROL_LEFT = 0xffe3;
    public static final int CONTROL_RIGHT = 0xffe4;
    public static final int ALT_LEFT = 0xffe9;
    public static final int ALT_RIGHT = 0xffea;
    public static final int DELETE = 0xffff;

    /** Keysyms of characters outside Latin-1 are this plus the code point. */
    private static final int UNICODE = 0x01000000;

    private static final int KEYPAD_FIRST = 0xffaa;
    private static final int KEYPAD_LAST = 0xffb9;

    /** Keypad keys 0xffaa.. are their ASCII characters plus this. */
    private static final int KEYPAD_OFFSET = 0xff80;

    private Keysyms() {}

    /** The code point that a key writes, empty for those that write none, such as Enter or F1. */
    public static OptionalInt codePoint(int keysym) {
        if (isLatin1(keysym)) {
            return OptionalInt.of(keysym);
        }
        if (keysym >= KEYPAD_FIRST && keysym <= KEYPAD_LAST) {
            return OptionalInt.of(keysym - KEYPAD_OFFSET);
        }
        int codePoint = keysym - UNICODE;
        return keysym >= UNICODE && Character.isValidCodePoint(codePoint)
                ? OptionalInt.of(codePoint)
                : OptionalInt.empty();
    }

    /** The keysym of the key that writes this code point. */
    public static int of(int codePoint) {
        return isLatin1(codePoint) ? codePoint : UNICODE + codePoint;
    }

    private static boolean isLatin1(int character) {
        return (character >= 0x20 && character <= 0x7e) || (character >= 0xa0 && character <= 0xff);
    }
}
