package dev.oriel.encoders.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.rfb.testing.PixelFormats;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PixelLayoutTest {

    private static final int VALUE = 0x44332211;

    @Test
    void writesPixelsInBothByteOrders() {
        assertThat(bytes(PixelLayout.pixel(PixelFormat.BGRX))).containsExactly(0x11, 0x22, 0x33, 0x44);
        assertThat(bytes(PixelLayout.pixel(bits32(true, 16, 8, 0)))).containsExactly(0x44, 0x33, 0x22, 0x11);
        assertThat(bytes(PixelLayout.pixel(bits16(false)))).containsExactly(0x11, 0x22);
        assertThat(bytes(PixelLayout.pixel(bits16(true)))).containsExactly(0x22, 0x11);
        assertThat(bytes(PixelLayout.pixel(new PixelFormat(8, 8, false, 7, 7, 3, 0, 3, 6))))
                .containsExactly(0x11);
    }

    @Test
    void leavesOutTheByteWithoutColourInCompactPixels() {
        assertThat(bytes(PixelLayout.compact(PixelFormat.BGRX))).containsExactly(0x11, 0x22, 0x33);
        assertThat(bytes(PixelLayout.compact(bits32(true, 16, 8, 0)))).containsExactly(0x33, 0x22, 0x11);
        assertThat(bytes(PixelLayout.compact(bits32(false, 24, 16, 8)))).containsExactly(0x22, 0x33, 0x44);
        assertThat(bytes(PixelLayout.compact(bits32(true, 24, 16, 8)))).containsExactly(0x44, 0x33, 0x22);
    }

    @Test
    void keepsTheFirstThreeBytesWhenBothEndsAreFree() {
        PixelFormat little = new PixelFormat(32, 15, false, 31, 31, 31, 18, 13, 8);
        PixelFormat big = new PixelFormat(32, 15, true, 31, 31, 31, 18, 13, 8);
        assertThat(bytes(PixelLayout.compact(little))).containsExactly(0x11, 0x22, 0x33);
        assertThat(bytes(PixelLayout.compact(big))).containsExactly(0x44, 0x33, 0x22);
    }

    @Test
    void keepsCompactPixelsWholeWhenColourIsInAllBytesOrDepthIsMore() {
        assertThat(PixelLayout.compact(bits32(false, 8, 24, 0)).bytes()).isEqualTo(4);
        assertThat(PixelLayout.compact(new PixelFormat(32, 32, false, 255, 255, 255, 16, 8, 0))
                        .bytes())
                .isEqualTo(4);
        assertThat(PixelLayout.compact(bits16(false)).bytes()).isEqualTo(2);
    }

    @Test
    void writesTightPixelsAsRedGreenBlue() {
        assertThat(bytes(PixelLayout.tight(PixelFormat.BGRX))).containsExactly(0x33, 0x22, 0x11);
        assertThat(bytes(PixelLayout.tight(PixelFormats.RGBX))).containsExactly(0x11, 0x22, 0x33);
        assertThat(bytes(PixelLayout.tight(bits32(true, 8, 24, 0)))).containsExactly(0x22, 0x44, 0x11);
        assertThat(PixelLayout.tight(new PixelFormat(32, 32, false, 255, 255, 255, 16, 8, 0))
                        .bytes())
                .isEqualTo(4);
    }

    @Test
    void writesManyAsItWritesOne() {
        int[] values = {VALUE, 0, -1, 0x01020304, 0x7FFFFFFF};
        for (PixelFormat format : PixelFormats.TRUE_COLOUR) {
            for (PixelLayout layout :
                    new PixelLayout[] {PixelLayout.pixel(format), PixelLayout.compact(format), PixelLayout.tight(format)
                    }) {
                byte[] one = new byte[24];
                byte[] many = new byte[24];
                int at = 3;
                for (int value : values) {
                    at = layout.put(value, one, at);
                }
                assertThat(layout.putAll(values, values.length, many, 3)).isEqualTo(at);
                assertThat(many).isEqualTo(one);
            }
        }
    }

    private static byte[] bytes(PixelLayout layout) {
        byte[] bytes = new byte[8];
        return Arrays.copyOf(bytes, layout.put(VALUE, bytes, 0));
    }

    private static PixelFormat bits32(boolean bigEndian, int redShift, int greenShift, int blueShift) {
        return new PixelFormat(32, 24, bigEndian, 255, 255, 255, redShift, greenShift, blueShift);
    }

    private static PixelFormat bits16(boolean bigEndian) {
        return new PixelFormat(16, 16, bigEndian, 31, 63, 31, 11, 5, 0);
    }
}
