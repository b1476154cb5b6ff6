package dev.oriel.framebuffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PixelFormatTest {

    @ParameterizedTest
    @CsvSource({
        "32, 24, 255, 255, 255, 16, 8, 0",
        "32, 24, 255, 255, 255, 24, 16, 8",
        "32, 30, 1023, 1023, 1023, 20, 10, 0",
        "32, 32, 65535, 255, 255, 0, 16, 24",
        "16, 16, 31, 63, 31, 11, 5, 0",
        "16, 15, 31, 31, 31, 10, 5, 0",
        "8, 8, 7, 7, 3, 0, 3, 6",
        "8, 6, 3, 3, 3, 4, 2, 0",
        "8, 3, 1, 1, 1, 2, 1, 0",
    })
    void takesFormatsThatViewersAskFor(int bpp, int depth, int r, int g, int b, int rs, int gs, int bs) {
        PixelFormat format = new PixelFormat(bpp, depth, true, r, g, b, rs, gs, bs);
        assertThat(format.bytesPerPixel() * 8).isEqualTo(bpp);
    }

    @ParameterizedTest
    @CsvSource({
        "24, 24, 255, 255, 255, 16, 8, 0, 'bits-per-pixel must be 8, 16 or 32, not 24'",
        "0, 1, 1, 1, 1, 2, 1, 0, 'bits-per-pixel must be 8, 16 or 32, not 0'",
        "32, 0, 255, 255, 255, 16, 8, 0, 'depth must be 1..32, not 0'",
        "16, 17, 31, 63, 31, 11, 5, 0, 'depth must be 1..16, not 17'",
        "32, 24, 0, 255, 255, 16, 8, 0, 'red-max must be 2^n - 1 within 1..65535, not 0'",
        "32, 24, 255, 254, 255, 16, 8, 0, 'green-max must be 2^n - 1 within 1..65535, not 254'",
        "32, 32, 255, 255, 131071, 24, 17, 0, 'blue-max must be 2^n - 1 within 1..65535, not 131071'",
        "32, 24, 255, 255, -1, 16, 8, 0, 'blue-max must be 2^n - 1 within 1..65535, not -1'",
        "32, 24, 255, 255, 255, 25, 8, 0, 'red-shift must leave room for 8 of 32 bits, not 25'",
        "32, 24, 255, 255, 255, 16, -1, 0, 'green-shift must leave room for 8 of 32 bits, not -1'",
        "8, 8, 7, 7, 3, 0, 3, 255, 'blue-shift must leave room for 2 of 8 bits, not 255'",
        "32, 24, 255, 255, 255, 16, 8, 1, 'channels must not share bits: red 255<<16, green 255<<8, blue 255<<1'",
        "32, 24, 255, 255, 255, 16, 8, 16, 'channels must not share bits: red 255<<16, green 255<<8, blue 255<<16'",
        "32, 24, 255, 255, 255, 9, 16, 0, 'channels must not share bits: red 255<<9, green 255<<16, blue 255<<0'",
        "16, 15, 31, 63, 31, 11, 5, 0, 'channels need 16 bits, more than the depth 15'",
    })
    void namesRuleAndValueOfTheRest(int bpp, int depth, int r, int g, int b, int rs, int gs, int bs, String rule) {
        assertThatThrownBy(() -> new PixelFormat(bpp, depth, false, r, g, b, rs, gs, bs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(rule);
    }

    @Test
    void knowsOurOwnLayout() {
        assertThat(PixelFormat.BGRX.bytesPerPixel()).isEqualTo(Pixels.BYTES_PER_PIXEL);
    }
}
