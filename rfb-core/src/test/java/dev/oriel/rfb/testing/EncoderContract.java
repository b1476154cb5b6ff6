package dev.oriel.rfb.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.Subsampling;
import dev.oriel.viewer.picture.RgbImage;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an encoder promises that is exact where the profile wants it. */
public abstract class EncoderContract extends HonestEncoderContract {

    private static final int[][] SIZES = {
        {1, 1}, {3, 1}, {1, 7}, {11, 1}, {12, 1}, {16, 16}, {17, 33}, {63, 64}, {64, 64}, {65, 65}, {130, 70}, {257, 9},
        {2047, 3}, {2048, 5}, {2049, 3}, {48, 32}, {31, 47}
    };

    static Stream<PixelFormat> formats() {
        return Stream.concat(PixelFormats.TRUE_COLOUR.stream(), PixelFormats.FEW_BITS.stream());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void isExactInEveryFormatSizeAndContent(PixelFormat format) throws IOException {
        EncodeProfile profile = new EncodeProfile(format, 1, EncodeProfile.LOSSLESS, Subsampling.NONE);
        if (!encoding.supports(profile)) {
            return;
        }
        for (TestContent content : TestContent.values()) {
            for (int[] size : SIZES) {
                if (fits(size[0], size[1])) {
                    RgbImage image = content.paint(size[0], size[1], seed);
                    assertExact(image, profile, content + " " + size[0] + "x" + size[1]);
                }
            }
        }
    }

    @Test
    void isExactAtEveryCompressionLevelInAnyOrder() throws IOException {
        int[] levels = {0, 9, 1, 8, 2, 7, 0, 0, 3, 6, 4, 5, 5, 9, 0, 1};
        for (int level : levels) {
            EncodeProfile profile =
                    new EncodeProfile(PixelFormats.RGBX, level, EncodeProfile.LOSSLESS, Subsampling.NONE);
            for (TestContent content : TestContent.values()) {
                assertExact(content.paint(70, 66, seed + level), profile, content + " at level " + level);
            }
        }
    }

    @Test
    void isExactWhenProfilesAndSizesChangeFromRectToRect() throws IOException {
        Random random = new Random(seed);
        List<PixelFormat> formats = formats()
                .filter(format ->
                        encoding.supports(new EncodeProfile(format, 1, EncodeProfile.LOSSLESS, Subsampling.NONE)))
                .toList();
        TestContent[] contents = TestContent.values();
        for (int i = 0; i < 300; i++) {
            PixelFormat format = formats.get(random.nextInt(formats.size()));
            int level = random.nextInt(10);
            TestContent content = contents[random.nextInt(contents.length)];
            RgbImage image = content.paint(1 + random.nextInt(150), 1 + random.nextInt(90), random.nextLong());
            int quality = random.nextInt(3) == 0 ? 80 : EncodeProfile.LOSSLESS;
            EncodeProfile profile = new EncodeProfile(format, level, quality, Subsampling.BOTH);
            String what = "seed " + seed + ", rectangle " + i + ", " + content + " of " + image + " as " + profile;
            EncoderRoundTrip.Outcome outcome = trip.run(image, profile);
            assertThat(quality == EncodeProfile.LOSSLESS && outcome.fidelity() == Fidelity.LOSSY)
                    .as("lossy without being allowed: " + what)
                    .isFalse();
            if (outcome.fidelity() == Fidelity.EXACT) {
                assertThat(outcome.seen()).as(what).isEqualTo(trip.best(image, format));
            }
        }
    }

    @Test
    void writesTheLargestRectangles() throws IOException {
        EncodeProfile profile = EncodeProfile.DEFAULT;
        int width = Math.min(encoding.maxWidth(), 2048);
        int height = Math.min(encoding.maxHeight(), Math.min(encoding.maxArea(), 65536) / width);
        for (TestContent content : List.of(TestContent.NOISE, TestContent.TEXT, TestContent.COLOURS_256)) {
            assertExact(content.paint(width, height, seed), profile, content + " " + width + "x" + height);
            int turned = Math.min(encoding.maxHeight(), width);
            assertExact(content.paint(height, turned, seed), profile, content + " " + height + "x" + turned);
        }
    }

    @Test
    void staysExactOnTextWhenLossIsAllowed() throws IOException {
        EncodeProfile profile = new EncodeProfile(PixelFormat.BGRX, 2, 50, Subsampling.BOTH);
        for (TestContent content : List.of(TestContent.SOLID, TestContent.TWO_COLOURS, TestContent.TEXT)) {
            assertExact(content.paint(200, 100, seed), profile, content.toString());
        }
    }

    private void assertExact(RgbImage image, EncodeProfile profile, String what) throws IOException {
        EncoderRoundTrip.Outcome outcome = trip.run(image, profile);
        assertThat(outcome.fidelity()).as(what).isEqualTo(Fidelity.EXACT);
        assertThat(outcome.seen()).as(what).isEqualTo(trip.best(image, profile.format()));
    }

    private boolean fits(int width, int height) {
        return width <= encoding.maxWidth()
                && height <= encoding.maxHeight()
                && new Rect(0, 0, width, height).area() <= encoding.maxArea();
    }
}
