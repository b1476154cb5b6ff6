package dev.oriel.encoders.scaled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Seed;
import dev.oriel.rfb.encode.Resampling;
import dev.oriel.rfb.testing.TestPixels;
import dev.oriel.viewer.picture.RgbImage;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureScalerTest {

    private static final int SIDE = 64;
    private static final int[][] SIZES = {
        {64, 64, 32, 32}, {64, 48, 48, 36}, {33, 17, 17, 9}, {63, 1, 16, 1}, {1, 50, 1, 7}
    };

    private final PictureScaler scaler = new PictureScaler(SIDE);
    private final int[] memory = new int[SIDE * SIDE];

    private int[] scaled(RgbImage image, Resampling how, int width, int height) {
        TestPixels pixels = TestPixels.of(image);
        scaler.scale(pixels.pixels(), pixels.rect(), how, new Rect(0, 0, width, height), IntBuffer.wrap(memory));
        int[] result = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                result[y * width + x] = memory[y * SIDE + x] & 0xFFFFFF;
            }
        }
        return result;
    }

    private static RgbImage noise(int width, int height, Random random) {
        RgbImage image = new RgbImage(width, height);
        Arrays.setAll(image.pixels(), i -> random.nextInt(1 << 24));
        return image;
    }

    @ParameterizedTest
    @EnumSource(Resampling.class)
    void keepsOneColour(Resampling how) {
        for (int colour : new int[] {0, 0xFFFFFF, 0x010203, 0xFE7F80}) {
            for (int[] size : SIZES) {
                RgbImage image = new RgbImage(size[0], size[1]);
                image.fill(image.bounds(), colour);
                assertThat(scaled(image, how, size[2], size[3]))
                        .as("%s", Arrays.toString(size))
                        .containsOnly(colour);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Resampling.class)
    void keepsWhatIsNotMadeSmaller(Resampling how) {
        RgbImage image = noise(64, 41, Seed.random("PictureScalerTest"));
        assertThat(scaled(image, how, 64, 41)).isEqualTo(image.pixels());
    }

    @Test
    void halvesToTheMeanOfFour() {
        RgbImage image = noise(64, 32, Seed.random("PictureScalerTest"));
        int[] halved = scaled(image, Resampling.PROGRESSIVE, 32, 16);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 32; x++) {
                assertThat(halved[y * 32 + x]).isEqualTo(mean(image, 2 * x, 2 * y));
            }
        }
    }

    private static int mean(RgbImage image, int x, int y) {
        int mean = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int sum = (image.rgb(x, y) >> shift & 255)
                    + (image.rgb(x + 1, y) >> shift & 255)
                    + (image.rgb(x, y + 1) >> shift & 255)
                    + (image.rgb(x + 1, y + 1) >> shift & 255);
            mean |= ((sum + 2) / 4) << shift;
        }
        return mean;
    }

    @Test
    void takesTheNearestPixelOrOneBetween() {
        RgbImage image = new RgbImage(4, 1);
        image.set(0, 0, 0x000000);
        image.set(1, 0, 0x404040);
        image.set(2, 0, 0x808080);
        image.set(3, 0, 0xC0C0C0);
        assertThat(scaled(image, Resampling.NEAREST, 2, 1)).containsExactly(0x404040, 0xC0C0C0);
        assertThat(scaled(image, Resampling.BILINEAR, 2, 1)).containsExactly(0x202020, 0xA0A0A0);
    }

    @ParameterizedTest
    @EnumSource(Resampling.class)
    void staysWithinWhatWasThere(Resampling how) {
        Random random = Seed.random("PictureScalerTest");
        for (int i = 0; i < 200; i++) {
            int width = 1 + random.nextInt(SIDE);
            int height = 1 + random.nextInt(SIDE);
            RgbImage image = noise(width, height, random);
            for (int pixel = 0; pixel < image.pixels().length; pixel++) {
                image.pixels()[pixel] = 0x203040 + (image.pixels()[pixel] & 0x0F0F0F);
            }
            for (int rgb : scaled(image, how, 1 + random.nextInt(width), 1 + random.nextInt(height))) {
                assertThat(rgb & 0xF0F0F0).isEqualTo(0x203040);
            }
        }
    }
}
