package dev.oriel.encoders.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.testing.TestContent;
import dev.oriel.rfb.testing.TestPixels;
import dev.oriel.viewer.picture.RgbImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentClassifierTest {

    private static final int[][] SIZES = {{64, 64}, {256, 256}, {100, 37}, {300, 70}};

    private final long seed = Long.getLong("oriel.seed", 1);
    private final ContentClassifier classifier = new ContentClassifier();

    @Test
    void countsFewColoursExactly() {
        for (int[] size : SIZES) {
            assertThat(classify(TestContent.SOLID, size)).isEqualTo(Content.SOLID);
            assertThat(classify(TestContent.TWO_COLOURS, size)).isEqualTo(Content.TWO_COLOURS);
            assertThat(classify(TestContent.THREE_COLOURS, size)).isEqualTo(Content.FEW_COLOURS);
            assertThat(classify(TestContent.COLOURS_256, size)).isEqualTo(Content.FEW_COLOURS);
            assertThat(classify(TestContent.COLOURS_257, size)).isNotEqualTo(Content.FEW_COLOURS);
        }
    }

    @Test
    void seesTheOnePixelThatIsDifferent() {
        RgbImage image = new RgbImage(200, 100);
        image.set(199, 99, 1);
        assertThat(classify(image)).isEqualTo(Content.TWO_COLOURS);
    }

    @Test
    void looksAtOnePixel() {
        assertThat(classify(new RgbImage(1, 1))).isEqualTo(Content.SOLID);
    }

    @Test
    void takesPhotosAndNoiseForPhotographic() {
        for (int[] size : SIZES) {
            assertThat(classify(TestContent.NOISE, size)).isEqualTo(Content.PHOTOGRAPHIC);
            assertThat(classify(sharpPhoto(size[0], size[1]))).isEqualTo(Content.PHOTOGRAPHIC);
        }
    }

    @Test
    void takesShadesForGradual() {
        for (int[] size : SIZES) {
            assertThat(classify(TestContent.GRADIENT, size)).isEqualTo(Content.GRADUAL);
            assertThat(classify(TestContent.PHOTO, size)).as("a soft photo").isEqualTo(Content.GRADUAL);
        }
    }

    @Test
    void findsTextInFrontOfAShade() {
        for (int[] size : SIZES) {
            RgbImage image = new RgbImage(size[0], size[1]);
            RgbImage text = TestContent.TEXT.paint(size[0], size[1], seed);
            each(image, (x, y) -> text.rgb(x, y) == 0xFFFFFF ? 0xC0C0C0 + y % 64 : (x * 7 & 63) << 8 | (y * 13 & 63));
            assertThat(classify(image)).as("%s", image).isEqualTo(Content.TEXT);
        }
    }

    @Test
    void findsOneLineOfTextBesideAPhoto() {
        RgbImage image = sharpPhoto(256, 256);
        RgbImage text = TestContent.TEXT.paint(256, 256, seed);
        for (int y = 192; y < 256; y++) {
            for (int x = 64; x < 192; x++) {
                image.set(x, y, text.rgb(x, y));
            }
        }
        assertThat(classify(image)).isEqualTo(Content.TEXT);
    }

    @Test
    void takesFlatAreasOfManyColoursForDrawn() {
        assertThat(classify(TestContent.STRIPES.paint(60, 1000, seed))).isEqualTo(Content.TEXT);
    }

    @Test
    void saysWhatBearsLoss() {
        assertThat(List.of(Content.values()).stream().filter(Content::bearsLoss))
                .containsExactly(Content.GRADUAL, Content.PHOTOGRAPHIC);
    }

    /** Patches of random brightness with grain: hard edges everywhere, no two pixels alike. */
    private RgbImage sharpPhoto(int width, int height) {
        Random random = new Random(seed);
        int[] patches = random.ints(4096, 30, 200).toArray();
        RgbImage image = new RgbImage(width, height);
        each(image, (x, y) -> {
            int light = patches[(x / 5 * 67 + y / 7 * 131) & 4095];
            return (light + random.nextInt(20)) * 0x10000
                    + (light + random.nextInt(20)) * 0x100
                    + light
                    + random.nextInt(20);
        });
        return image;
    }

    private interface Painter {
        int colour(int x, int y);
    }

    private static void each(RgbImage image, Painter painter) {
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                image.set(x, y, painter.colour(x, y));
            }
        }
    }

    private Content classify(TestContent content, int[] size) {
        return classify(content.paint(size[0], size[1], seed));
    }

    private Content classify(RgbImage image) {
        TestPixels memory = TestPixels.of(image);
        Rect rect = memory.rect();
        return classifier.classify(memory.pixels(), rect);
    }
}
