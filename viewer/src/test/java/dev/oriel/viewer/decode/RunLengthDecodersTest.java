package dev.oriel.viewer.decode;

import static dev.oriel.viewer.WireBytes.bytes;
import static dev.oriel.viewer.WireBytes.deflated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.WireBytes;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** TRLE, ZRLE and Zlib. */
class RunLengthDecodersTest {

    private final DecoderBench bench = new DecoderBench(PixelFormat.BGRX, 70, 20);
    private final Deflater deflater = new Deflater();

    @AfterEach
    void freeDeflater() {
        deflater.end();
    }

    private byte[] chunk(byte... data) {
        byte[] zlib = deflated(deflater, data);
        return new WireBytes().s32(zlib.length).raw(zlib).toArray();
    }

    private void trle(Rect area, int... tiles) throws IOException {
        bench.decode(EncodingNumber.TRLE, area, bytes(tiles));
    }

    private void assertRefused(int encoding, Rect area, String why, byte... payload) {
        assertThatThrownBy(() -> bench.decode(encoding, area, payload))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    @Test
    void readsRawSolidAndPackedTiles() throws IOException {
        trle(new Rect(0, 0, 2, 1), 0, 1, 2, 3, 4, 5, 6);
        assertThat(bench.row(0, 0, 2)).containsExactly(0x030201, 0x060504);
        trle(new Rect(0, 0, 2, 1), 1, 9, 0, 0);
        assertThat(bench.row(0, 0, 2)).containsExactly(9, 9);
        trle(new Rect(0, 0, 9, 2), 2, 1, 0, 0, 2, 0, 0, 0b01010101, 0b10000000, 0b10101010, 0);
        assertThat(bench.row(0, 0, 9)).containsExactly(1, 2, 1, 2, 1, 2, 1, 2, 2);
        assertThat(bench.row(0, 1, 9)).containsExactly(2, 1, 2, 1, 2, 1, 2, 1, 1);
        trle(new Rect(0, 0, 5, 1), 3, 1, 0, 0, 2, 0, 0, 3, 0, 0, 0b00_01_10_00, 0b01_000000);
        assertThat(bench.row(0, 0, 5)).containsExactly(1, 2, 3, 1, 2);
        trle(new Rect(0, 0, 3, 1), 5, 1, 0, 0, 2, 0, 0, 3, 0, 0, 4, 0, 0, 5, 0, 0, 0x40, 0x30);
        assertThat(bench.row(0, 0, 3)).containsExactly(5, 1, 4);
    }

    @Test
    void readsRunsAcrossRows() throws IOException {
        trle(new Rect(0, 0, 3, 2), 130, 1, 0, 0, 2, 0, 0, 0, 129, 4);
        assertThat(bench.row(0, 0, 3)).containsExactly(1, 2, 2);
        assertThat(bench.row(0, 1, 3)).containsExactly(2, 2, 2);
        trle(new Rect(0, 0, 16, 16), 128, 7, 0, 0, 255, 0);
        assertThat(bench.row(0, 15, 16)).containsOnly(7);
    }

    @Test
    void goesOnWithThePaletteOfTheTileBefore() throws IOException {
        byte[] tiles = new WireBytes()
                .u8(2, 1, 0, 0, 2, 0, 0, 0b01000000, 0)
                .u8(127, 0b10000000, 0)
                .u8(129, 1, 0)
                .toArray();
        bench.decode(EncodingNumber.TRLE, new Rect(0, 0, 34, 1), tiles);
        assertThat(bench.row(0, 0, 2)).containsExactly(1, 2);
        assertThat(bench.row(16, 0, 2)).containsExactly(2, 1);
        assertThat(bench.row(32, 0, 2)).containsExactly(2, 1);
    }

    @Test
    void refusesAPaletteThatIsNotThere() {
        assertRefused(EncodingNumber.TRLE, new Rect(0, 0, 2, 1), "none to reuse", bytes(127, 0));
        assertRefused(EncodingNumber.TRLE, new Rect(0, 0, 17, 1), "none to reuse", bytes(1, 0, 0, 0, 129, 0));
        assertRefused(EncodingNumber.ZRLE, new Rect(0, 0, 2, 1), "none to reuse", chunk(bytes(129, 0, 0)));
    }

    @Test
    void refusesUnusedKindsAndWrongIndices() {
        assertRefused(EncodingNumber.TRLE, new Rect(0, 0, 2, 1), "kind 17", bytes(17));
        assertRefused(
                EncodingNumber.TRLE, new Rect(0, 0, 2, 1), "index 3 of 3", bytes(3, 1, 0, 0, 2, 0, 0, 3, 0, 0, 240));
        assertRefused(EncodingNumber.TRLE, new Rect(0, 0, 2, 1), "index 2 of 2", bytes(130, 1, 0, 0, 2, 0, 0, 2));
    }

    @Test
    void refusesRunsThatLeaveTheirTile() {
        assertRefused(EncodingNumber.ZRLE, new Rect(0, 0, 3, 3), "leaves its tile", chunk(bytes(128, 1, 0, 0, 9)));
        byte[] endless = new byte[40_000];
        Arrays.fill(endless, (byte) 255);
        assertRefused(
                EncodingNumber.TRLE,
                new Rect(0, 0, 3, 3),
                "leaves its tile",
                new WireBytes().u8(128, 1, 0, 0).raw(endless).toArray());
    }

    @Test
    void keepsTheStreamOfZrleFromRectangleToRectangle() throws IOException {
        byte[] wide = new WireBytes().u8(1, 1, 0, 0).u8(1, 2, 0, 0).toArray();
        bench.decode(EncodingNumber.ZRLE, new Rect(0, 0, 70, 20), chunk(wide));
        assertThat(bench.row(62, 19, 4)).containsExactly(1, 1, 2, 2);
        bench.decode(EncodingNumber.ZRLE, new Rect(0, 0, 64, 1), chunk(bytes(1, 5, 0, 0)));
        assertThat(bench.row(63, 0, 2)).containsExactly(5, 2);
    }

    @Test
    void refusesChunksWithLessOrMoreThanTheTilesNeed() {
        assertRefused(
                EncodingNumber.ZRLE, new Rect(0, 0, 2, 1), "more than its rectangle", chunk(bytes(1, 1, 0, 0, 1)));
        deflater.reset();
        bench.use(PixelFormat.BGRX);
        DecoderBench fresh = new DecoderBench(PixelFormat.BGRX, 4, 4);
        assertThatThrownBy(() -> fresh.decode(EncodingNumber.ZRLE, new Rect(0, 0, 2, 1), chunk(bytes(1, 1))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("less than its rectangle");
    }

    @Test
    void refusesWhatIsNotZlib() {
        assertRefused(EncodingNumber.ZRLE, new Rect(0, 0, 2, 1), "broken zlib", bytes(0, 0, 0, 4, 1, 2, 3, 4));
    }

    @Test
    void readsZlibInOneStream() throws IOException {
        byte[] pixels = bytes(1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0);
        for (int i = 0; i < 3; i++) {
            bench.decode(EncodingNumber.ZLIB, new Rect(i, i, 2, 2), chunk(pixels));
        }
        assertThat(bench.row(2, 2, 2)).containsExactly(1, 2);
        assertThat(bench.row(2, 3, 2)).containsExactly(3, 4);
        assertRefused(EncodingNumber.ZLIB, new Rect(0, 0, 1, 1), "more than its rectangle", chunk(pixels));
    }

    @Test
    void takesCompactPixelsFromEitherEnd() throws IOException {
        bench.use(new PixelFormat(32, 24, false, 255, 255, 255, 24, 16, 8));
        trle(new Rect(0, 0, 1, 1), 1, 1, 2, 3);
        assertThat(bench.row(0, 0, 1)).containsExactly(0x030201);
        bench.use(new PixelFormat(32, 24, true, 255, 255, 255, 16, 8, 0));
        trle(new Rect(0, 0, 1, 1), 1, 1, 2, 3);
        assertThat(bench.row(0, 0, 1)).containsExactly(0x010203);
        bench.use(new PixelFormat(32, 30, false, 1023, 1023, 1023, 20, 10, 0));
        trle(new Rect(0, 0, 1, 1), 1, 0xFF, 0x03, 0, 0);
        assertThat(bench.row(0, 0, 1)).as("four bytes, since no byte is free").containsExactly(0xFF);
        bench.use(new PixelFormat(16, 16, false, 31, 63, 31, 11, 5, 0));
        trle(new Rect(0, 0, 1, 1), 1, 0x00, 0xF8);
        assertThat(bench.row(0, 0, 1)).containsExactly(0xFF0000);
    }
}
