package dev.oriel.encoders.qoi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.rfb.testing.TestContent;
import dev.oriel.rfb.testing.TestPixels;
import dev.oriel.viewer.picture.RgbImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The chunks it chooses; that files decode is the contract's business. */
class QoiEncoderTest {

    private static final int[] END = {0, 0, 0, 0, 0, 0, 0, 1};
    private static final int HEADER_BYTES = 14;

    private final QoiEncoder encoder = new QoiEncoder();

    @Test
    void beginsWithSizeChannelsAndColourSpace() {
        byte[] file = encode(TestContent.NOISE.paint(300, 2, 1));
        assertThat(Arrays.copyOf(file, HEADER_BYTES))
                .containsExactly('q', 'o', 'i', 'f', 0, 0, 1, 44, 0, 0, 0, 2, 3, 1);
    }

    @Test
    void writesColoursThatDifferMuchAsTheyAre() {
        assertThat(chunks(0x102030)).containsExactly(0xFE, 0x10, 0x20, 0x30);
    }

    @Test
    void writesSmallDifferencesAndThoseThatWrapAround() {
        assertThat(chunks(0x010001)).as("+1, 0, +1").containsExactly(0b01_11_10_11);
        assertThat(chunks(0xFEFEFE)).as("-2, -2, -2").containsExactly(0b01_00_00_00);
        assertThat(chunks(0xFF01FE)).as("-1, +1, -2").containsExactly(0b01_01_11_00);
    }

    @Test
    void writesDifferencesOfBrightnessUpToTheirLimits() {
        assertThat(chunks(0x080808)).as("all +8").containsExactly(0b10_101000, 0x88);
        assertThat(chunks(38 * 0x10000 + 31 * 0x100 + 23)).as("largest").containsExactly(0b10_111111, 0xF0);
        assertThat(chunks(0xE0E0E0)).as("all -32").containsExactly(0b10_000000, 0x88);
        assertThat(chunks(0x202020)).as("all +32").containsExactly(0xFE, 0x20, 0x20, 0x20);
        assertThat(chunks(0x100808)).as("red 8 more").containsExactly(0xFE, 0x10, 0x08, 0x08);
    }

    @Test
    void remembersColoursByTheirHash() {
        int[] pixels = {0x102030, 0x706051, 0x102030};
        int hash = (0x10 * 3 + 0x20 * 5 + 0x30 * 7 + 255 * 11) % 64;
        assertThat(chunks(pixels)).containsExactly(0xFE, 0x10, 0x20, 0x30, 0xFE, 0x70, 0x60, 0x51, hash);
    }

    @Test
    void neverTakesAnEmptySlotForBlack() {
        assertThat(chunks(0x000001, 0x000000)).as("+1 and back").containsExactly(0b01_10_10_11, 0b01_10_10_01);
    }

    @Test
    void writesRunsOfAtMost62() {
        assertThat(chunks(new int[1])).containsExactly(0xC0);
        assertThat(chunks(new int[62])).containsExactly(0xFD);
        assertThat(chunks(new int[63])).containsExactly(0xFD, 0xC0);
        assertThat(chunks(new int[124])).containsExactly(0xFD, 0xFD);
    }

    @Test
    void endsRunsOfEveryLengthWhereTheyEnd() {
        for (int length = 1; length < 40; length++) {
            int[] pixels = new int[length + 1];
            pixels[length] = 1;
            assertThat(chunks(pixels)).as("%d pixels", length).containsExactly(0xC0 + length - 1, 0b01_10_10_11);
        }
    }

    @Test
    void runsGoOnFromRowToRow() {
        RgbImage image = new RgbImage(7, 3);
        image.set(6, 2, 1);
        assertThat(chunksOf(encode(image))).containsExactly(0xC0 + 19, 0b01_10_10_11);
    }

    private int[] chunks(int... pixels) {
        RgbImage image = new RgbImage(pixels.length, 1);
        for (int x = 0; x < pixels.length; x++) {
            image.set(x, 0, pixels[x]);
        }
        return chunksOf(encode(image));
    }

    private static int[] chunksOf(byte[] file) {
        int end = file.length - END.length;
        assertThat(unsigned(Arrays.copyOfRange(file, end, file.length))).containsExactly(END);
        return unsigned(Arrays.copyOfRange(file, HEADER_BYTES, end));
    }

    private byte[] encode(RgbImage image) {
        TestPixels memory = TestPixels.of(image);
        int length = encoder.encode(memory.pixels(), memory.rect());
        return Arrays.copyOf(encoder.file(), length);
    }

    private static int[] unsigned(byte[] bytes) {
        int[] values = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = bytes[i] & 255;
        }
        return values;
    }
}
