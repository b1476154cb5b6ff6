package dev.oriel.encoders.tile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.encoders.format.PixelLayout;
import dev.oriel.framebuffer.PixelFormat;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class RunLengthTileTest {

    private final RunLengthTile tile = new RunLengthTile(64, false);

    @Test
    void writesOneColourAsSolid() {
        assertThat(write(64, 64, i -> 0x030201)).containsExactly(1, 1, 2, 3);
    }

    @Test
    void packsTwoColoursIntoBitsWithPaddedRows() {
        assertThat(write(9, 2, i -> i % 2)).containsExactly(2, 0, 0, 0, 1, 0, 0, 0x55, 0x00, 0xAA, 0x80);
    }

    @Test
    void packsSixteenColoursIntoHalfBytes() {
        byte[] bytes = write(16, 16, i -> i % 16);
        assertThat(bytes).hasSize(1 + 16 * 3 + 16 * 8);
        assertThat(Arrays.copyOfRange(bytes, 49, 53)).containsExactly(0x01, 0x23, 0x45, 0x67);
        assertThat(bytes[0]).isEqualTo((byte) 16);
    }

    @Test
    void namesRunsOfAPalette() {
        byte[] bytes = write(64, 64, i -> i < 1 ? 5 : i < 4000 ? 6 : 5);
        assertThat(bytes[0]).isEqualTo((byte) 130);
        assertThat(bytes).hasSize(1 + 6 + 1 + (1 + 16) + (1 + 1));
        assertThat(bytes[7]).as("one pixel").isZero();
        assertThat(bytes[8]).as("a run").isEqualTo((byte) 129);
    }

    @Test
    void writesPlainRunsOfTooManyColours() {
        byte[] bytes = write(64, 64, i -> i / 20);
        assertThat(bytes[0]).isEqualTo((byte) 128);
        assertThat(bytes).hasSize(1 + 205 * 4);
        assertThat(Arrays.copyOfRange(bytes, 1, 5)).containsExactly(0, 0, 0, 19);
    }

    @Test
    void usesAPaletteOf127AndNotOf128() {
        assertThat(write(64, 64, i -> i / 2 % 127)[0]).isEqualTo((byte) 255);
        assertThat(write(64, 64, i -> i / 2 % 128)[0]).isEqualTo((byte) 128);
    }

    @Test
    void writesNoiseRaw() {
        byte[] bytes = write(64, 64, i -> i * 0x3779B1 & 0xFFFFFF);
        assertThat(bytes).hasSize(1 + 64 * 64 * 3);
        assertThat(bytes[0]).isZero();
    }

    @Test
    void usesAPaletteAgainWhereAllowed() {
        RunLengthTile reusing = new RunLengthTile(16, true);
        assertThat(write(reusing, 8, 1, i -> i % 2)).containsExactly(2, 0, 0, 0, 1, 0, 0, 0x55);
        assertThat(write(reusing, 8, 1, i -> 1 - i % 2)).as("in another order").containsExactly(127, 0xAA);
        assertThat(write(reusing, 8, 1, i -> i % 2 * 2)[0]).as("another colour").isEqualTo((byte) 2);
        assertThat(write(reusing, 8, 1, i -> 7)[0]).isEqualTo((byte) 1);
        assertThat(write(reusing, 8, 1, i -> i % 2 * 2)[0])
                .as("not behind a tile without palette")
                .isEqualTo((byte) 2);
        reusing.forgetPalette();
        assertThat(write(reusing, 8, 1, i -> i % 2 * 2)[0])
                .as("in another rectangle")
                .isEqualTo((byte) 2);
    }

    @Test
    void usesAPaletteOfRunsAgainOnlyForRuns() {
        RunLengthTile reusing = new RunLengthTile(16, true);
        IntUnaryOperator stripes = i -> i / 32 % 4;
        assertThat(write(reusing, 16, 16, stripes)[0]).isEqualTo((byte) 132);
        assertThat(write(reusing, 16, 16, stripes))
                .containsExactly(129, 128, 31, 129, 31, 130, 31, 131, 31, 128, 31, 129, 31, 130, 31, 131, 31);
        assertThat(write(reusing, 16, 16, i -> i % 4)[0]).isEqualTo((byte) 4);
    }

    private static byte[] write(RunLengthTile to, int width, int height, IntUnaryOperator pixels) {
        int[] values = to.begin(width, height);
        for (int i = 0; i < width * height; i++) {
            values[i] = pixels.applyAsInt(i);
        }
        byte[] bytes = new byte[to.mostBytes()];
        return Arrays.copyOf(bytes, to.write(PixelLayout.compact(PixelFormat.BGRX), bytes, 0));
    }

    private byte[] write(int width, int height, IntUnaryOperator pixels) {
        return write(tile, width, height, pixels);
    }
}
