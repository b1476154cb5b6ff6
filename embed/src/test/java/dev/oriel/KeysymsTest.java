package dev.oriel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysymsTest {

    @Test
    void knowsCharactersOfEveryRange() {
        assertThat(Keysyms.codePoint('a')).hasValue('a');
        assertThat(Keysyms.codePoint(0xe9)).hasValue('\u00e9');
        assertThat(Keysyms.codePoint(0x010020ac)).hasValue('\u20ac');
        assertThat(Keysyms.codePoint(0xffb5)).hasValue('5');
        assertThat(Keysyms.codePoint(Keysyms.ENTER)).isEmpty();
        assertThat(Keysyms.codePoint(0x7f)).isEmpty();
        assertThat(Keysyms.codePoint(0x01200000)).isEmpty();
        assertThat(Keysyms.codePoint(-1)).isEmpty();
    }

    @Test
    void findsTheKeyOfACharacter() {
        assertThat(Keysyms.of('Q')).isEqualTo('Q');
        assertThat(Keysyms.of(0x20ac)).isEqualTo(0x010020ac);
    }
}
