package dev.oriel.x11;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CursorWatchTest {

    @ParameterizedTest
    @CsvSource({
        "0xFF123456, 0xFF123456",
        "0x00123456, 0x00000000",
        "0x80804020, 0x80FF8040",
        "0x80FF0000, 0x80FF0000",
        "0x01010001, 0x01FF00FF"
    })
    void undoesTheMultiplicationByAlpha(String premultiplied, String straight) {
        assertThat(CursorWatch.straight(Long.decode(premultiplied).intValue()))
                .isEqualTo(Long.decode(straight).intValue());
    }
}
