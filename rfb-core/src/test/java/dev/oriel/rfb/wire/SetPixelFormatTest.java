package dev.oriel.rfb.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.framebuffer.PixelFormat;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats that a client may ask for, and those it may not, as the 16 bytes of PIXEL_FORMAT. */
class SetPixelFormatTest {

    private static PixelFormat read(String pixelFormat) {
        RecordingHandler handler = new RecordingHandler();
        handler.readAll(Unpooled.wrappedBuffer(MessageBytes.hex("00000000" + pixelFormat + "000000")));
        return ((ClientMessage.SetPixelFormat) handler.messages.get(0)).format();
    }

    @Test
    void takesEveryUsualFormat() {
        assertThat(read("20 18 00 01 00ff 00ff 00ff 00 08 10"))
                .isEqualTo(new PixelFormat(32, 24, false, 255, 255, 255, 0, 8, 16));
        assertThat(read("20 18 01 01 00ff 00ff 00ff 18 10 08"))
                .isEqualTo(new PixelFormat(32, 24, true, 255, 255, 255, 24, 16, 8));
        assertThat(read("20 20 00 01 03ff 03ff 03ff 14 0a 00"))
                .isEqualTo(new PixelFormat(32, 32, false, 1023, 1023, 1023, 20, 10, 0));
        assertThat(read("10 10 00 01 001f 003f 001f 0b 05 00"))
                .isEqualTo(new PixelFormat(16, 16, false, 31, 63, 31, 11, 5, 0));
        assertThat(read("10 0f 01 01 001f 001f 001f 0a 05 00"))
                .isEqualTo(new PixelFormat(16, 15, true, 31, 31, 31, 10, 5, 0));
        assertThat(read("08 08 00 01 0007 0007 0003 00 03 06"))
                .isEqualTo(new PixelFormat(8, 8, false, 7, 7, 3, 0, 3, 6));
        assertThat(read("08 03 00 01 0001 0001 0001 00 01 02"))
                .isEqualTo(new PixelFormat(8, 3, false, 1, 1, 1, 0, 1, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "no bits,          00 18 00 01 00ff 00ff 00ff 10 08 00",
        "7 bits,           07 07 00 01 0001 0001 0001 00 01 02",
        "24 bits,          18 18 00 01 00ff 00ff 00ff 10 08 00",
        "64 bits,          40 18 00 01 00ff 00ff 00ff 10 08 00",
        "255 bits,         ff 18 00 01 00ff 00ff 00ff 10 08 00",
        "no depth,         20 00 00 01 00ff 00ff 00ff 10 08 00",
        "too deep,         10 18 00 01 001f 003f 001f 0b 05 00",
        "no red,           20 18 00 01 0000 00ff 00ff 10 08 00",
        "no green,         20 18 00 01 00ff 0000 00ff 10 08 00",
        "no blue,          20 18 00 01 00ff 00ff 0000 10 08 00",
        "odd max,          20 18 00 01 00fe 00ff 00ff 10 08 00",
        "max of 256,       20 18 00 01 00ff 0100 00ff 10 08 00",
        "shift of 32,      20 18 00 01 00ff 00ff 00ff 20 08 00",
        "shift of 255,     20 18 00 01 00ff 00ff 00ff 10 ff 00",
        "shift of 8 of 8,  08 08 00 01 0007 0007 0003 00 03 08",
        "beyond the pixel, 20 18 00 01 00ff 00ff 00ff 19 08 00",
        "overlap,          20 18 00 01 00ff 00ff 00ff 10 0f 00",
        "all the same,     20 18 00 01 00ff 00ff 00ff 00 00 00",
        "a colour map,     08 08 00 00 0007 0007 0003 00 03 06"
    })
    void refusesImpossibleFormats(String what, String pixelFormat) {
        assertThatThrownBy(() -> read(pixelFormat))
                .as(what)
                .isInstanceOf(RfbProtocolException.class)
                .hasMessageContaining("SetPixelFormat");
    }
}
