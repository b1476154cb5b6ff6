package dev.oriel.swing.input;

import dev.oriel.Keysyms;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns X11 keysyms into AWT's key codes and characters, and knows which modifier keys are held. */
public final class HeldKeys {

    private static final int CONTROL_BITS = 0x1f;

    /** Keys that write no character of their own. */
    private static final Map<Integer, Integer> CODES = Map.ofEntries(
            Map.entry(Keysyms.BACKSPACE, KeyEvent.VK_BACK_SPACE),
            Map.entry(Keysyms.TAB, KeyEvent.VK_TAB),
            Map.entry(Keysyms.ENTER, KeyEvent.VK_ENTER),
            Map.entry(0xff8d, KeyEvent.VK_ENTER), // on the keypad
            Map.entry(0xfe20, KeyEvent.VK_TAB), // with shift: ISO_Left_Tab
            Map.entry(Keysyms.ESCAPE, KeyEvent.VK_ESCAPE),
            Map.entry(Keysyms.DELETE, KeyEvent.VK_DELETE),
            Map.entry(Keysyms.INSERT, KeyEvent.VK_INSERT),
            Map.entry(Keysyms.HOME, KeyEvent.VK_HOME),
            Map.entry(Keysyms.END, KeyEvent.VK_END),
            Map.entry(Keysyms.PAGE_UP, KeyEvent.VK_PAGE_UP),
            Map.entry(Keysyms.PAGE_DOWN, KeyEvent.VK_PAGE_DOWN),
            Map.entry(Keysyms.LEFT, KeyEvent.VK_LEFT),
            Map.entry(Keysyms.RIGHT, KeyEvent.VK_RIGHT),
            Map.entry(Keysyms.UP, KeyEvent.VK_UP),
            Map.entry(Keysyms.DOWN, KeyEvent.VK_DOWN),
            Map.entry(Keysyms.SHIFT_LEFT, KeyEvent.VK_SHIFT),
            Map.entry(Keysyms.SHIFT_RIGHT, KeyEvent.VK_SHIFT),
            Map.entry(Keysyms.CONTROL_LEFT, KeyEvent.VK_CONTROL),
            Map.entry(Keysyms.CONTROL_RIGHT, KeyEvent.VK_CONTROL),
            Map.entry(Keysyms.ALT_LEFT, KeyEvent.VK_ALT),
            Map.entry(Keysyms.ALT_RIGHT, KeyEvent.VK_ALT_GRAPH));

    private static final Map<Integer, Integer> MASKS = Map.of(
            KeyEvent.VK_SHIFT, InputEvent.SHIFT_DOWN_MASK,
            KeyEvent.VK_CONTROL, InputEvent.CTRL_DOWN_MASK,
            KeyEvent.VK_ALT, InputEvent.ALT_DOWN_MASK,
            KeyEvent.VK_ALT_GRAPH, InputEvent.ALT_GRAPH_DOWN_MASK);

    /** The control characters that AWT says some of them type. */
    private static final Map<Integer, Character> TYPED = Map.of(
            KeyEvent.VK_ENTER, '\n',
            KeyEvent.VK_TAB, '\t',
            KeyEvent.VK_BACK_SPACE, '\b',
            KeyEvent.VK_ESCAPE, '\u001b',
            KeyEvent.VK_DELETE, '\u007f');

    private int modifiers;

    /** Held modifier keys, as AWT's extended modifiers. */
    public int modifiers() {
        return modifiers;
    }

    /** A key went down, stays down or went up. */
    public KeyAction change(int keysym, boolean down) {
        int code = code(keysym);
        int mask = MASKS.getOrDefault(code, 0);
        modifiers = down ? modifiers | mask : modifiers & ~mask;
        Optional<Character> character = character(keysym, code);
        boolean isTyped = down && character.isPresent() && (modifiers & InputEvent.ALT_DOWN_MASK) == 0;
        return new KeyAction(down, code, character.orElse(KeyEvent.CHAR_UNDEFINED), isTyped, modifiers);
    }

    private static int code(int keysym) {
        if (keysym >= Keysyms.F1 && keysym <= Keysyms.F12) {
            return KeyEvent.VK_F1 + keysym - Keysyms.F1;
        }
        OptionalInt character = Keysyms.codePoint(keysym);
        return character.isPresent()
                ? KeyEvent.getExtendedKeyCodeForChar(character.getAsInt())
                : CODES.getOrDefault(keysym, KeyEvent.VK_UNDEFINED);
    }

    /** AWT's characters are 16 bits wide: those beyond are left out. */
    private Optional<Character> character(int keysym, int code) {
        OptionalInt codePoint = Keysyms.codePoint(keysym);
        if (codePoint.isEmpty()) {
            return Optional.ofNullable(TYPED.get(code));
        }
        int sign = codePoint.getAsInt();
        if (!Character.isBmpCodePoint(sign)) {
            return Optional.empty();
        }
        boolean isControl = (modifiers & InputEvent.CTRL_DOWN_MASK) != 0 && Character.isLetter(sign) && sign < 0x80;
        return Optional.of((char) (isControl ? sign & CONTROL_BITS : sign));
    }
}
