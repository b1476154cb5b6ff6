package dev.oriel.viewer.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Oriel's ScaledPicture. */
class ScaledPictureDecoderTest {

    private static final Rect AREA = new Rect(2, 1, 16, 12);

    private final DecoderBench bench = new DecoderBench(PixelFormat.BGRX, 20, 14);

    private static byte[] picture(int width, int height, int codec, long length, byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int value : new int[] {width >> 8, width, height >> 8, height, codec}) {
            out.write(value);
        }
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write((int) (length >> shift));
        }
        out.writeBytes(file);
        return out.toByteArray();
    }

    @Test
    void stretchesAPictureOverItsRectangle() throws IOException {
        byte[] file = TestFiles.jpeg(8, 8, 0x808080);
        bench.decode(EncodingNumber.SCALED_PICTURE, AREA, picture(8, 8, 0, file.length, file));
        assertThat(bench.row(0, 1, 2)).containsOnly(0);
        assertThat(bench.row(2, 1, 16)).containsOnly(0x808080);
        assertThat(bench.row(2, 12, 16)).containsOnly(0x808080);
        assertThat(bench.row(18, 12, 2)).containsOnly(0);
        assertThat(bench.row(2, 13, 16)).containsOnly(0);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 8, 0, 1, 0x8",
        "8, 0, 0, 1, 8x0",
        "17, 8, 0, 1, 17x8",
        "8, 13, 0, 1, 8x13",
        "8, 8, 2, 1, codec 2",
        "8, 8, 0, 4294967295, more than",
        "8, 8, 1, 131329, more than"
    })
    void refusesWhatCannotBe(int width, int height, int codec, long length, String words) {
        assertThatThrownBy(() -> bench.decode(
                        EncodingNumber.SCALED_PICTURE, AREA, picture(width, height, codec, length, new byte[1])))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(words);
    }

    @Test
    void refusesAFileOfAnotherSizeThanItsHeader() throws IOException {
        byte[] file = TestFiles.jpeg(8, 6, 0);
        assertThatThrownBy(() -> bench.decode(EncodingNumber.SCALED_PICTURE, AREA, picture(8, 8, 0, file.length, file)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("JPEG of 8x6");
    }
}
