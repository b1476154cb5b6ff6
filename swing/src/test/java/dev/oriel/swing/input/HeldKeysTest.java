package dev.oriel.swing.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.Keysyms;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import org.junit.jupiter.api.Test;

class HeldKeysTest {

    private final HeldKeys keys = new HeldKeys();

    @Test
    void typesLetters() {
        assertThat(keys.change('a', true)).isEqualTo(new KeyAction(true, KeyEvent.VK_A, 'a', true, 0));
        assertThat(keys.change('a', false)).isEqualTo(new KeyAction(false, KeyEvent.VK_A, 'a', false, 0));
    }

    @Test
    void holdsModifiersUntilTheyAreReleased() {
        keys.change(Keysyms.SHIFT_LEFT, true);
        keys.change(Keysyms.CONTROL_RIGHT, true);
        assertThat(keys.modifiers()).isEqualTo(InputEvent.SHIFT_DOWN_MASK | InputEvent.CTRL_DOWN_MASK);
        keys.change(Keysyms.SHIFT_LEFT, false);
        assertThat(keys.modifiers()).isEqualTo(InputEvent.CTRL_DOWN_MASK);
    }

    @Test
    void typesControlCharactersWithControl() {
        keys.change(Keysyms.CONTROL_LEFT, true);
        KeyAction copy = keys.change('c', true);
        assertThat(copy.sign()).isEqualTo((char) 3);
        assertThat(copy.code()).isEqualTo(KeyEvent.VK_C);
    }

    @Test
    void typesNothingWithAlt() {
        keys.change(Keysyms.ALT_LEFT, true);
        assertThat(keys.change('m', true).isTyped()).isFalse();
    }

    @Test
    void typesWhatEnterAndBackspaceType() {
        assertThat(keys.change(Keysyms.ENTER, true).sign()).isEqualTo('\n');
        assertThat(keys.change(Keysyms.BACKSPACE, true).sign()).isEqualTo('\b');
    }

    @Test
    void typesNothingBeyondSixteenBits() {
        KeyAction smile = keys.change(Keysyms.of(0x1f600), true);
        assertThat(smile.isTyped()).isFalse();
        assertThat(smile.sign()).isEqualTo(KeyEvent.CHAR_UNDEFINED);
    }

    @Test
    void knowsNoCodeForStrangeKeys() {
        KeyAction strange = keys.change(0xff14, true);
        assertThat(strange.code()).isEqualTo(KeyEvent.VK_UNDEFINED);
        assertThat(strange.isTyped()).isFalse();
    }
}
