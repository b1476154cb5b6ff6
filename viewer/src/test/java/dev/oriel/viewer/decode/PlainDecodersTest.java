package dev.oriel.viewer.decode;

import static dev.oriel.viewer.WireBytes.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.WireBytes;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Raw, CopyRect, RRE and CoRRE. */
class PlainDecodersTest {

    private static final PixelFormat RGB332 = new PixelFormat(8, 8, false, 7, 7, 3, 0, 3, 6);

    private final DecoderBench bench = new DecoderBench(PixelFormat.BGRX, 16, 4);

    @Test
    void readsRawInTheFormatOfTheMoment() throws IOException {
        bench.decode(EncodingNumber.RAW, new Rect(1, 0, 2, 1), bytes(1, 2, 3, 99, 4, 5, 6, 99));
        assertThat(bench.row(0, 0, 4)).containsExactly(0, 0x030201, 0x060504, 0);
        bench.use(new PixelFormat(16, 16, true, 31, 63, 31, 11, 5, 0));
        bench.decode(EncodingNumber.RAW, new Rect(0, 0, 1, 2), bytes(0xF8, 0x1F, 0x04, 0x00));
        assertThat(bench.screen().rgb(0, 0)).isEqualTo(0xFF00FF);
        assertThat(bench.screen().rgb(0, 1)).as("green 32 of 63").isEqualTo(0x008200);
    }

    @Test
    void readsEightBitsAndDeepColour() throws IOException {
        bench.use(RGB332);
        bench.decode(EncodingNumber.RAW, new Rect(0, 0, 3, 1), bytes(0b11_000_111, 0b00_111_000, 0b01_100_010));
        assertThat(bench.row(0, 0, 3)).containsExactly(0xFF00FF, 0x00FF00, 0x499255);
        bench.use(new PixelFormat(32, 30, true, 1023, 1023, 1023, 20, 10, 0));
        bench.decode(EncodingNumber.RAW, new Rect(0, 0, 1, 1), bytes(0x3F, 0xF0, 0x00, 0x01));
        assertThat(bench.row(0, 0, 1)).containsExactly(0xFF0000);
    }

    @Test
    void copiesOverlappingAreas() throws IOException {
        for (int x = 0; x < 3; x++) {
            bench.set(x, 0, x + 1);
        }
        bench.decode(EncodingNumber.COPY_RECT, new Rect(1, 0, 3, 1), bytes(0, 0, 0, 0));
        assertThat(bench.row(0, 0, 4)).containsExactly(1, 1, 2, 3);
        bench.decode(EncodingNumber.COPY_RECT, new Rect(0, 1, 4, 3), bytes(0, 0, 0, 0));
        assertThat(bench.row(0, 3, 4))
                .as("downwards, before rows are painted over")
                .containsExactly(0, 0, 0, 0);
        assertThat(bench.row(0, 1, 4)).containsExactly(1, 1, 2, 3);
        bench.decode(EncodingNumber.COPY_RECT, new Rect(0, 0, 4, 3), bytes(0, 0, 0, 1));
        assertThat(bench.row(0, 1, 4)).as("upwards").containsExactly(0, 0, 0, 0);
    }

    @Test
    void refusesToCopyFromOutside() {
        assertThatThrownBy(() -> bench.decode(EncodingNumber.COPY_RECT, new Rect(0, 0, 4, 1), bytes(0, 13, 0, 0)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("(13, 0)");
    }

    @Test
    void paintsPartsOnABackground() throws IOException {
        byte[] rre = new WireBytes()
                .s32(2)
                .u8(1, 0, 0, 0)
                .u8(2, 0, 0, 0)
                .u16(1, 0, 2, 1)
                .u8(3, 0, 0, 0)
                .u16(2, 0, 1, 2)
                .toArray();
        bench.decode(EncodingNumber.RRE, new Rect(4, 1, 4, 2), rre);
        assertThat(bench.row(4, 1, 4)).containsExactly(1, 2, 3, 1);
        assertThat(bench.row(4, 2, 4)).containsExactly(1, 1, 3, 1);
        bench.decode(EncodingNumber.CORRE, new Rect(0, 0, 2, 1), bytes(0, 0, 0, 1, 7, 0, 0, 0, 8, 0, 0, 0, 1, 0, 1, 1));
        assertThat(bench.row(0, 0, 2)).containsExactly(7, 8);
    }

    @Test
    void refusesPartsThatLeaveTheirRectangle() {
        byte[] rre = new WireBytes()
                .s32(1)
                .u8(1, 0, 0, 0, 2, 0, 0, 0)
                .u16(3, 0, 2, 1)
                .toArray();
        assertThatThrownBy(() -> bench.decode(EncodingNumber.RRE, new Rect(0, 0, 4, 2), rre))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leaves its rectangle");
    }

    @Test
    void refusesMorePartsThanPixels() {
        assertThatThrownBy(() -> bench.decode(EncodingNumber.RRE, new Rect(0, 0, 4, 2), bytes(255, 255, 255, 255)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("4294967295 RRE parts");
    }

    @Test
    void refusesRectanglesOutsideThePictureAndUnknownEncodings() {
        assertThatThrownBy(() -> bench.decode(EncodingNumber.RAW, new Rect(15, 0, 2, 1), new byte[8]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leaves the picture");
        assertThatThrownBy(() -> bench.decode(99, new Rect(0, 0, 1, 1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("encoding 99");
    }

    @Test
    void roundsToTheNearestLevelOfAFormat() {
        assertThat(RectDecoders.nearest(0x7F8091, RGB332)).isEqualTo(0x6D92AA);
        assertThat(RectDecoders.nearest(0x123456, PixelFormat.BGRX)).isEqualTo(0x123456);
    }
}
