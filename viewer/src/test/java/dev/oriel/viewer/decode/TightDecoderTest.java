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
import java.util.Base64;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TightDecoderTest {

    /** A lossy WebP file of 16x8 pixels, all about (200, 40, 90). */
    private static final String WEBP =
            "UklGRjYAAABXRUJQVlA4ICoAAABwAQCdASoQAAgAAMASJaACdAF1AAD+9YiVr//ZK3/+zy//+yVv+x5AAAA=";

    private static final Rect ROW = new Rect(0, 0, 16, 1);

    private final DecoderBench bench = new DecoderBench(PixelFormat.BGRX, 16, 16);
    private final Deflater deflater = new Deflater();

    @AfterEach
    void freeDeflater() {
        deflater.end();
    }

    private byte[] zlib(int control, byte[] filter, byte... data) {
        byte[] chunk = deflated(deflater, data);
        return new WireBytes()
                .u8(control)
                .raw(filter)
                .u8(chunk.length)
                .raw(chunk)
                .toArray();
    }

    private static byte[] file(int control, byte... file) {
        return new WireBytes()
                .u8(control, (file.length & 127) | 128, file.length >> 7)
                .raw(file)
                .toArray();
    }

    private void tight(Rect area, byte... payload) throws IOException {
        bench.decode(EncodingNumber.TIGHT, area, payload);
    }

    private void assertRefused(int encoding, Rect area, String why, byte... payload) {
        assertThatThrownBy(() -> bench.decode(encoding, area, payload))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    @Test
    void fillsAndCopies() throws IOException {
        tight(ROW, bytes(0x80, 1, 2, 3));
        assertThat(bench.row(15, 0, 1)).containsExactly(0x010203);
        tight(new Rect(0, 0, 3, 1), bytes(0x00, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        assertThat(bench.row(0, 0, 4))
                .as("nine bytes are not compressed")
                .containsExactly(0x010203, 0x040506, 0x070809, 0x010203);
        tight(new Rect(0, 0, 4, 1), zlib(0x00, bytes(), bytes(1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4)));
        assertThat(bench.row(0, 0, 4)).as("twelve are").containsExactly(0x010101, 0x020202, 0x030303, 0x040404);
    }

    @Test
    void readsWholePixelsInOtherFormats() throws IOException {
        bench.use(new PixelFormat(16, 16, false, 31, 63, 31, 11, 5, 0));
        tight(ROW, bytes(0x80, 0x00, 0xF8));
        assertThat(bench.row(0, 0, 1)).containsExactly(0xFF0000);
        bench.use(new PixelFormat(32, 32, true, 255, 255, 255, 16, 8, 0));
        tight(ROW, bytes(0x80, 9, 1, 2, 3));
        assertThat(bench.row(0, 0, 1)).containsExactly(0x010203);
    }

    @Test
    void readsPalettes() throws IOException {
        tight(new Rect(0, 0, 9, 2), bytes(0x40, 1, 1, 0, 0, 1, 0, 0, 2, 0x55, 0x80, 0xAA, 0));
        assertThat(bench.row(0, 0, 9)).containsExactly(1, 2, 1, 2, 1, 2, 1, 2, 2);
        assertThat(bench.row(0, 1, 9)).containsExactly(2, 1, 2, 1, 2, 1, 2, 1, 1);
        tight(new Rect(0, 0, 3, 1), bytes(0x40, 1, 2, 0, 0, 1, 0, 0, 2, 0, 0, 3, 2, 0, 1));
        assertThat(bench.row(0, 0, 3)).containsExactly(3, 1, 2);
        byte[] indices = bytes(2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2);
        tight(ROW, zlib(0x50, bytes(1, 2, 0, 0, 1, 0, 0, 2, 0, 0, 3), indices));
        assertThat(bench.row(13, 0, 3)).containsExactly(1, 2, 3);
        assertRefused(
                EncodingNumber.TIGHT,
                new Rect(0, 0, 1, 1),
                "index 3 of 3",
                bytes(0x40, 1, 2, 0, 0, 1, 0, 0, 2, 0, 0, 3, 3));
    }

    @Test
    void undoesTheGradientFilter() throws IOException {
        // Row 0 guesses the left pixel, row 1 left + above - above left, all clamped and modulo 256.
        byte[] coded = bytes(10, 20, 30, 1, 2, 3, 250, 0, 0, 5, 5, 5, 1, 1, 1, 255, 255, 255);
        tight(new Rect(0, 0, 3, 2), zlib(0x40, bytes(2), coded));
        assertThat(bench.row(0, 0, 3)).containsExactly(0x0A141E, 0x0B1621, 0x051621);
        assertThat(bench.row(0, 1, 3)).as("red guess 17 + 5 - 11").containsExactly(0x0F1923, 0x111C27, 0x0A1B26);
    }

    @Test
    void undoesTheGradientFilterInFewBits() throws IOException {
        bench.use(new PixelFormat(16, 16, true, 31, 63, 31, 11, 5, 0));
        tight(new Rect(0, 0, 3, 1), bytes(0x40, 2, 0xF8, 0x00, 0x08, 0x00, 0x00, 0x21));
        assertThat(bench.row(0, 0, 3)).as("31 + 1 is 0 of 0..31").containsExactly(0xFF0000, 0, 0x000408);
    }

    @Test
    void goesOnWithAStreamUntilItIsRestarted() throws IOException {
        byte[] row = new byte[48];
        Arrays.fill(row, (byte) 7);
        tight(ROW, zlib(0x00, bytes(), row));
        tight(ROW, zlib(0x00, bytes(), row));
        deflater.reset();
        byte[] afresh = zlib(0x01, bytes(), row);
        tight(ROW, afresh);
        assertThat(bench.row(15, 0, 1)).containsExactly(0x070707);
        afresh[0] = 0;
        assertRefused(EncodingNumber.TIGHT, ROW, "zlib", afresh);
    }

    @Test
    void restartsStreamsWithFillsToo() throws IOException {
        byte[] row = new byte[48];
        tight(ROW, zlib(0x20, bytes(), row));
        tight(ROW, bytes(0x84, 1, 2, 3));
        deflater.reset();
        tight(ROW, zlib(0x20, bytes(), row));
        assertThat(bench.row(15, 0, 1)).containsExactly(0);
    }

    @Test
    void refusesMoreDataThanARectangleNeeds() {
        assertRefused(EncodingNumber.TIGHT, ROW, "more than its rectangle needs", zlib(0x00, bytes(), new byte[49]));
    }

    @Test
    void readsWhatIsNotCompressed() throws IOException {
        byte[] row = new byte[48];
        row[47] = 9;
        tight(ROW, new WireBytes().u8(0xA0, 48).raw(row).toArray());
        assertThat(bench.row(15, 0, 1)).containsExactly(9);
        tight(
                new Rect(0, 0, 1, 12),
                new WireBytes()
                        .u8(0xE0, 1, 1, 0, 0, 1, 0, 0, 2, 12)
                        .raw(bytes(128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128))
                        .toArray());
        assertThat(bench.row(0, 0, 1)).containsExactly(2);
        assertThat(bench.row(0, 11, 1)).containsExactly(2);
        assertRefused(
                EncodingNumber.TIGHT,
                ROW,
                "47 bytes",
                new WireBytes().u8(0xA0, 47).raw(row).toArray());
    }

    @Test
    void readsPicturesInFiles() throws IOException {
        Rect area = new Rect(0, 0, 16, 8);
        byte[] jpeg = TestFiles.jpeg(16, 8, 0xC8285A);
        tight(area, file(0x90, jpeg));
        assertAbout(0xC8285A);
        bench.decode(EncodingNumber.TIGHT_PNG, area, file(0xA0, TestFiles.png(16, 8, 0x123456)));
        assertThat(bench.row(15, 7, 1)).containsExactly(0x123456);
        bench.decode(EncodingNumber.TIGHT_PNG, area, file(0x90, jpeg));
        assertAbout(0xC8285A);
        tight(ROW, bytes(0x80, 0, 0, 0));
        tight(area, file(0xB0, Base64.getDecoder().decode(WEBP)));
        assertAbout(0xC8285A);
    }

    private void assertAbout(int rgb) {
        int seen = bench.row(15, 7, 1)[0];
        for (int shift = 0; shift < 24; shift += 8) {
            assertThat(Math.abs((seen >> shift & 255) - (rgb >> shift & 255)))
                    .as("%06x, about %06x", seen, rgb)
                    .isLessThan(6);
        }
    }

    @Test
    void readsGrayJpegAsItIs() throws IOException {
        tight(new Rect(0, 0, 16, 8), file(0x90, TestFiles.grayJpeg(16, 8, 0x60)));
        assertAbout(0x606060);
    }

    @Test
    void readsQoi() throws IOException {
        int first = (10 * 3 + 20 * 5 + 30 * 7 + 255 * 11) & 63;
        byte[] operations = new WireBytes()
                .u8(0xFE, 10, 20, 30)
                .u8(0b01_11_10_01)
                .u8(0b10_100001, 0b1001_0111)
                .u8(0b11_000001, first)
                .u8(0, 0, 0, 0, 0, 0, 0, 1)
                .toArray();
        tight(new Rect(0, 0, 3, 2), file(0xC0, qoi(operations)));
        assertThat(bench.row(0, 0, 3)).containsExactly(0x0A141E, 0x0B141D, 0x0D151D);
        assertThat(bench.row(0, 1, 3)).containsExactly(0x0D151D, 0x0D151D, 0x0A141E);
    }

    @Test
    void refusesBrokenQoi() {
        assertQoiRefused("end marker", new byte[9]);
        assertQoiRefused("after 0 of 6", bytes(0, 0, 0, 0, 0, 0, 0, 1));
        assertQoiRefused("run of 7", bytes(0xC6, 0, 0, 0, 0, 0, 0, 0, 1));
        assertQoiRefused("1 bytes behind", bytes(0xC5, 0, 0, 0, 0, 0, 0, 0, 0, 1));
        byte[] file = qoi(bytes(0xC5, 0, 0, 0, 0, 0, 0, 0, 1));
        assertRefused(EncodingNumber.TIGHT, new Rect(0, 0, 3, 3), "QOI file of 3x2", file(0xC0, file));
    }

    /** A file of 3x2 pixels. */
    private static byte[] qoi(byte... operations) {
        return new WireBytes().text("qoif").s32(3, 2).u8(3, 0).raw(operations).toArray();
    }

    private void assertQoiRefused(String why, byte... operations) {
        assertRefused(EncodingNumber.TIGHT, new Rect(0, 0, 3, 2), why, file(0xC0, qoi(operations)));
    }

    @Test
    void stepsOverWatermarks() throws IOException {
        tight(ROW, bytes(0x80, 1, 2, 3));
        tight(ROW, bytes(0xD0, 5, 1, 2, 3, 4, 5));
        assertThat(bench.row(0, 0, 1)).containsExactly(0x010203);
    }

    @Test
    void refusesFilesOfAnotherSizeOrNone() throws IOException {
        byte[] jpeg = TestFiles.jpeg(16, 8, 0);
        assertRefused(EncodingNumber.TIGHT, new Rect(0, 0, 16, 9), "JPEG of 16x8", file(0x90, jpeg));
        assertThatThrownBy(() -> tight(new Rect(0, 0, 16, 8), bytes(0x90, 3, 1, 2, 3)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> tight(new Rect(0, 0, 16, 8), file(0x90, Arrays.copyOf(jpeg, 100))))
                .isInstanceOf(IOException.class);
        bench.use(new PixelFormat(8, 8, false, 7, 7, 3, 0, 3, 6));
        assertRefused(EncodingNumber.TIGHT, new Rect(0, 0, 16, 8), "8 bits", file(0x90, jpeg));
    }

    @Test
    void refusesWhatTheTextsForbid() {
        DecoderBench wide = new DecoderBench(PixelFormat.BGRX, 2049, 1);
        assertThatThrownBy(() -> wide.decode(EncodingNumber.TIGHT, new Rect(0, 0, 2049, 1), bytes(0x80, 1, 2, 3)))
                .hasMessageContaining("wider than 2048");
        assertRefused(EncodingNumber.TIGHT, ROW, "control byte 240", bytes(0xF0));
        assertRefused(EncodingNumber.TIGHT, ROW, "filter 3", bytes(0x40, 3));
        assertRefused(EncodingNumber.TIGHT_PNG, ROW, "control byte 0", bytes(0x00));
        assertRefused(EncodingNumber.TIGHT_PNG, ROW, "control byte 224", bytes(0xE0));
        bench.use(new PixelFormat(8, 8, false, 7, 7, 3, 0, 3, 6));
        assertRefused(EncodingNumber.TIGHT, ROW, "filter 2 at 8", bytes(0x40, 2));
    }
}
