package dev.oriel.viewer.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.picture.RgbImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** The judge itself, on bytes written by hand from the texts. */
class RectDecodersTest {

    private final RectDecoders decoder = new RectDecoders(PixelFormat.BGRX);
    private final RgbImage screen = new RgbImage(16, 4);
    private final Deflater deflater = new Deflater();

    @Test
    void readsRawInTheFormatOfTheMoment() throws IOException {
        decode(RectDecoders.RAW, new Rect(1, 0, 2, 1), bytes(1, 2, 3, 99, 4, 5, 6, 99));
        assertThat(screen.rgb(1, 0)).isEqualTo(0x030201);
        assertThat(screen.rgb(2, 0)).isEqualTo(0x060504);
        decoder.use(new PixelFormat(16, 16, true, 31, 63, 31, 11, 5, 0));
        decode(RectDecoders.RAW, new Rect(0, 0, 1, 1), bytes(0xF8, 0x1F));
        assertThat(screen.rgb(0, 0)).isEqualTo(0xFF00FF);
    }

    @Test
    void copiesOverlappingAreas() throws IOException {
        screen.set(0, 0, 1);
        screen.set(1, 0, 2);
        screen.set(2, 0, 3);
        decode(RectDecoders.COPY_RECT, new Rect(1, 0, 3, 1), bytes(0, 0, 0, 0));
        assertThat(Arrays.copyOf(screen.toArray(), 4)).containsExactly(1, 1, 2, 3);
    }

    @Test
    void undoesTheGradientFilter() throws IOException {
        // Row 0 guesses the left pixel, row 1 left + above - above left, all clamped and modulo 256.
        byte[] coded = bytes(10, 20, 30, 1, 2, 3, 250, 0, 0, 5, 5, 5, 1, 1, 1, 255, 255, 255);
        decode(RectDecoders.TIGHT, new Rect(0, 0, 3, 2), tight(0x40, bytes(2), coded));
        assertThat(screen.rgb(0, 0)).isEqualTo(0x0A141E);
        assertThat(screen.rgb(1, 0)).isEqualTo(0x0B1621);
        assertThat(screen.rgb(2, 0)).isEqualTo(0x051621);
        assertThat(screen.rgb(0, 1)).isEqualTo(0x0F1923);
        assertThat(screen.rgb(1, 1)).isEqualTo(0x111C27);
        assertThat(screen.rgb(2, 1)).as("red guess 17 + 5 - 11").isEqualTo(0x0A1B26);
    }

    @Test
    void goesOnWithAStreamUntilItIsReset() throws IOException {
        byte[] row = new byte[48];
        Arrays.fill(row, (byte) 7);
        Rect area = new Rect(0, 0, 16, 1);
        decode(RectDecoders.TIGHT, area, tight(0x00, bytes(), row));
        decode(RectDecoders.TIGHT, area, tight(0x00, bytes(), row));
        deflater.reset();
        byte[] afresh = tight(0x00, bytes(), row);
        assertThatThrownBy(() -> decode(RectDecoders.TIGHT, area, afresh)).isInstanceOf(IOException.class);
        afresh[0] = 1;
        decode(RectDecoders.TIGHT, area, afresh);
        assertThat(screen.rgb(15, 0)).isEqualTo(0x070707);
    }

    @Test
    void takesResetsFromFillsToo() throws IOException {
        byte[] row = new byte[48];
        Rect area = new Rect(0, 0, 16, 1);
        decode(RectDecoders.TIGHT, area, tight(0x20, bytes(), row));
        decode(RectDecoders.TIGHT, area, bytes(0x84, 1, 2, 3));
        assertThat(screen.rgb(15, 0)).isEqualTo(0x010203);
        deflater.reset();
        decode(RectDecoders.TIGHT, area, tight(0x20, bytes(), row));
        assertThat(screen.rgb(15, 0)).isZero();
    }

    @Test
    void readsPaletteRunsAcrossRows() throws IOException {
        // Two colours; one pixel of the first, then a run of 5 of the second.
        byte[] tile = bytes(130, 1, 0, 0, 2, 0, 0, 0, 129, 4);
        byte[] zlib = deflate(tile);
        byte[] payload = join(bytes(0, 0, 0, zlib.length), zlib);
        decode(RectDecoders.ZRLE, new Rect(0, 0, 3, 2), payload);
        assertThat(screen.rgb(0, 0)).isEqualTo(1);
        assertThat(screen.rgb(0, 1)).isEqualTo(2);
    }

    @Test
    void refusesRunsThatLeaveTheirTile() {
        byte[] zlib = deflate(bytes(128, 1, 0, 0, 9));
        byte[] payload = join(bytes(0, 0, 0, zlib.length), zlib);
        assertThatThrownBy(() -> decode(RectDecoders.ZRLE, new Rect(0, 0, 3, 3), payload))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leaves its tile");
    }

    @Test
    void refusesMoreDataThanARectangleNeeds() {
        byte[] tooMuch = tight(0x00, bytes(), new byte[49]);
        assertThatThrownBy(() -> decode(RectDecoders.TIGHT, new Rect(0, 0, 16, 1), tooMuch))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than its rectangle needs");
    }

    private void decode(int encoding, Rect area, byte[] payload) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload));
        decoder.decodeRect(in, area, encoding, screen);
        assertThat(in.available()).isZero();
    }

    private byte[] tight(int control, byte[] filter, byte[] data) {
        byte[] zlib = deflate(data);
        return join(join(bytes(control), filter), join(bytes(zlib.length), zlib));
    }

    private byte[] deflate(byte[] data) {
        deflater.setInput(data);
        byte[] out = new byte[120];
        return Arrays.copyOf(out, deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH));
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
