package dev.oriel.viewer.decode;

import static dev.oriel.viewer.WireBytes.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Encoding 21. */
class JpegDecoderTest {

    private static final int DQT = 0xDB;
    private static final int DHT = 0xC4;
    private static final int SOS = 0xDA;
    private static final Rect AREA = new Rect(0, 0, 16, 16);

    private final DecoderBench bench = new DecoderBench(PixelFormat.BGRX, 16, 16);

    /** The file without its segments of these kinds. */
    private static byte[] without(byte[] file, int... markers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, 2);
        int at = 2;
        while ((file[at + 1] & 255) != SOS) {
            int length = 2 + ((file[at + 2] & 255) << 8 | (file[at + 3] & 255));
            int marker = file[at + 1] & 255;
            if (Arrays.stream(markers).noneMatch(each -> each == marker)) {
                out.write(file, at, length);
            }
            at += length;
        }
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }

    private void assertAbout(int rgb) {
        int seen = bench.row(15, 15, 1)[0];
        assertThat(Math.abs((seen >> 8 & 255) - (rgb >> 8 & 255)))
                .as("%06x, about %06x", seen, rgb)
                .isLessThan(6);
    }

    @Test
    void findsTheEndAndKeepsTables() throws IOException {
        bench.decode(EncodingNumber.JPEG, AREA, TestFiles.jpeg(16, 16, 0x108010));
        assertAbout(0x108010);
        bench.decode(EncodingNumber.JPEG, AREA, without(TestFiles.jpeg(16, 16, 0x202020), DQT, DHT));
        assertAbout(0x202020);
        bench.decode(EncodingNumber.JPEG, AREA, without(TestFiles.jpeg(16, 16, 0x80C080), DHT));
        assertAbout(0x80C080);
    }

    @Test
    void refusesAFileWithoutTablesAtFirst() throws IOException {
        byte[] file = without(TestFiles.jpeg(16, 16, 0), DQT);
        assertThatThrownBy(() -> bench.decode(EncodingNumber.JPEG, AREA, file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none came before");
    }

    @Test
    void refusesWhatIsNoJpegAndWhatDoesNotEnd() throws IOException {
        assertThatThrownBy(() -> bench.decode(EncodingNumber.JPEG, AREA, bytes(1, 2)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("SOI");
        assertThatThrownBy(() -> bench.decode(EncodingNumber.JPEG, AREA, bytes(0xFF, 0xD8, 0xFF, 0x01)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("marker 1");
        byte[] endless = Arrays.copyOf(TestFiles.jpeg(16, 16, 0), 400_000);
        int end = TestFiles.jpeg(16, 16, 0).length;
        endless[end - 1] = 0;
        assertThatThrownBy(() -> bench.decode(EncodingNumber.JPEG, AREA, endless))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger than its rectangle");
    }

    @Test
    void refusesAnotherSize() throws IOException {
        byte[] file = TestFiles.jpeg(16, 8, 0);
        assertThatThrownBy(() -> bench.decode(EncodingNumber.JPEG, AREA, file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("JPEG of 16x8");
    }
}
