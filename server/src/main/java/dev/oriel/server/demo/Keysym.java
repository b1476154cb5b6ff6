package dev.oriel.server.demo;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The X11 keysyms (keysymdef.h) that the demo can name. */
final class Keysym {

    static final int BACK_SPACE = 0xff08;
    static final int RETURN = 0xff0d;
    static final int ESCAPE = 0xff1b;

    /** Unicode characters without a keysym of their own are this plus the code point. */
    private static final int UNICODE = 0x01000000;

    private static final int KEYPAD_FIRST = 0xffaa;
    private static final int KEYPAD_LAST = 0xffb9;
    private static final int F1 = 0xffbe;
    private static final int F35 = 0xffe0;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(BACK_SPACE, "BackSpace"),
            Map.entry(0xff09, "Tab"),
            Map.entry(RETURN, "Return"),
            Map.entry(ESCAPE, "Escape"),
            Map.entry(0xff50, "Home"),
            Map.entry(0xff51, "Left"),
            Map.entry(0xff52, "Up"),
            Map.entry(0xff53, "Right"),
            Map.entry(0xff54, "Down"),
            Map.entry(0xff55, "Page_Up"),
            Map.entry(0xff56, "Page_Down"),
            Map.entry(0xff57, "End"),
            Map.entry(0xff63, "Insert"),
            Map.entry(0xffff, "Delete"),
            Map.entry(0xffe1, "Shift_L"),
            Map.entry(0xffe2, "Shift_R"),
            Map.entry(0xffe3, "Control_L"),
            Map.entry(0xffe4, "Control_R"),
            Map.entry(0xffe5, "Caps_Lock"),
            Map.entry(0xffe7, "Meta_L"),
            Map.entry(0xffe9, "Alt_L"),
            Map.entry(0xffea, "Alt_R"),
            Map.entry(0xffeb, "Super_L"),
            Map.entry(0xfe03, "AltGr"));

    private Keysym() {}

    /** The character that the key types; empty for keys that type none. */
    static OptionalInt character(int keysym) {
        boolean isLatin1 = (keysym >= 0x20 && keysym <= 0x7e) || (keysym >= 0xa0 && keysym <= 0xff);
        if (isLatin1) {
            return OptionalInt.of(keysym);
        }
        if (keysym >= KEYPAD_FIRST && keysym <= KEYPAD_LAST) {
            return OptionalInt.of(keysym - KEYPAD_FIRST + '*');
        }
        int codePoint = keysym - UNICODE;
        return codePoint >= 0xa0 && Character.isDefined(codePoint) ? OptionalInt.of(codePoint) : OptionalInt.empty();
    }

    static String name(int keysym) {
        if (NAMES.containsKey(keysym)) {
            return NAMES.get(keysym);
        }
        if (keysym >= F1 && keysym <= F35) {
            return "F" + (keysym - F1 + 1);
        }
        OptionalInt character = character(keysym);
        return character.isPresent()
                ? String.format(
                        Locale.ROOT, "%s U+%04X", Character.toString(character.getAsInt()), character.getAsInt())
                : String.format(Locale.ROOT, "keysym 0x%04x", keysym);
    }
}
