package dev.oriel.viewer.decode;

import static dev.oriel.viewer.WireBytes.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.WireBytes;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class HextileDecoderTest {

    private static final int RAW = 1;
    private static final int BACKGROUND = 2;
    private static final int FOREGROUND = 4;
    private static final int PARTS = 8;
    private static final int COLOURED = 16;

    /** One byte per pixel, so that bytes below are colours; red in the low bits. */
    private static final PixelFormat GRAYISH = new PixelFormat(8, 8, false, 7, 7, 3, 0, 3, 6);

    private final DecoderBench bench = new DecoderBench(GRAYISH, 36, 17);

    private static int colour(int value) {
        return ((value * 255 + 3) / 7) << 16;
    }

    @Test
    void carriesColoursOverFromTileToTile() throws IOException {
        byte[] tiles = new WireBytes()
                .u8(BACKGROUND | FOREGROUND | PARTS, 1, 2, 1, 0x00, 0x10)
                .u8(PARTS, 1, 0x11, 0x00)
                .u8(0)
                .toArray();
        bench.decode(EncodingNumber.HEXTILE, new Rect(0, 0, 34, 3), tiles);
        assertThat(bench.row(0, 0, 3)).containsExactly(colour(2), colour(2), colour(1));
        assertThat(bench.row(16, 1, 3)).containsExactly(colour(1), colour(2), colour(1));
        assertThat(bench.row(32, 2, 2)).containsExactly(colour(1), colour(1));
    }

    @Test
    void readsColouredPartsAndRawTiles() throws IOException {
        byte[] tile = bytes(BACKGROUND | PARTS | COLOURED, 1, 2, 3, 0x00, 0x00, 4, 0x21, 0x10);
        bench.decode(EncodingNumber.HEXTILE, new Rect(1, 1, 4, 2), tile);
        assertThat(bench.row(1, 1, 4)).containsExactly(colour(3), colour(1), colour(1), colour(1));
        assertThat(bench.row(1, 2, 4)).containsExactly(colour(1), colour(1), colour(4), colour(4));
        bench.decode(EncodingNumber.HEXTILE, new Rect(0, 0, 2, 1), bytes(RAW, 5, 6));
        assertThat(bench.row(0, 0, 2)).containsExactly(colour(5), colour(6));
    }

    @Test
    void refusesToCarryColoursOverRawTiles() {
        byte[] tiles = new WireBytes()
                .u8(BACKGROUND, 1)
                .u8(RAW)
                .raw(new byte[16])
                .u8(0)
                .toArray();
        assertRefused(new Rect(0, 0, 33, 1), "without a background", tiles);
    }

    @Test
    void refusesAFirstTileWithoutColours() {
        assertRefused(new Rect(0, 0, 4, 4), "without a background", bytes(0));
        assertRefused(new Rect(0, 0, 4, 4), "without a foreground", bytes(BACKGROUND | PARTS, 1, 1, 0, 0));
    }

    @Test
    void refusesToCarryAForegroundOverColouredTiles() {
        byte[] tiles = new WireBytes()
                .u8(BACKGROUND | FOREGROUND, 1, 2)
                .u8(PARTS | COLOURED, 1, 3, 0, 0)
                .u8(PARTS, 1, 0, 0)
                .toArray();
        assertRefused(new Rect(0, 0, 36, 1), "without a foreground", tiles);
    }

    @Test
    void refusesPartsThatLeaveTheirTileAndUnknownKinds() {
        assertRefused(new Rect(0, 0, 4, 4), "leaves its tile", bytes(14, 1, 2, 1, 0x30, 0x10));
        assertRefused(new Rect(0, 0, 4, 4), "kind 32", bytes(32));
        assertRefused(new Rect(0, 0, 4, 4), "kind 30", bytes(30, 1, 2, 0));
    }

    private void assertRefused(Rect area, String why, byte... tiles) {
        assertThatThrownBy(() -> bench.decode(EncodingNumber.HEXTILE, area, tiles))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }
}
