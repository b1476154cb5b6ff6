package dev.oriel.encoders.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.testing.TestContent;
import dev.oriel.rfb.testing.TestPixels;
import dev.oriel.viewer.picture.Psnr;
import dev.oriel.viewer.picture.RgbImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebpCodecTest {

    private final WebpCodec codec =
            WebpCodec.bundled().orElseThrow(() -> new AssertionError("no libwebp for this machine"));

    private final WebpEncoder encoder = codec.open();
    private final TestPixels photo = TestPixels.of(TestContent.PHOTO.paint(150, 90, 1));

    @AfterEach
    void close() {
        encoder.close();
    }

    @Test
    void tellsTheVersionOfItsLibrary() {
        assertThat(codec.name()).matches("libwebp 1\\.\\d+\\.\\d+");
    }

    @Test
    void writesLossyFilesWithoutAlphaOfTheRightSize() {
        ByteBuffer file = encode(photo, photo.rect(), 80).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(text(file, 0)).isEqualTo("RIFF");
        assertThat(file.getInt(4)).isEqualTo(file.limit() - 8);
        assertThat(text(file, 8)).isEqualTo("WEBP");
        assertThat(text(file, 12)).as("lossy, nothing besides").isEqualTo("VP8 ");
        assertThat(file.getShort(26)).isEqualTo((short) 150);
        assertThat(file.getShort(28)).isEqualTo((short) 90);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestContent.class,
            names = {"PHOTO", "GRADIENT"})
    void looksLikeTheOriginal(TestContent content) throws IOException {
        for (int[] size : new int[][] {{256, 256}, {160, 144}, {97, 61}}) {
            RgbImage original = content.paint(size[0], size[1], 1);
            TestPixels pixels = TestPixels.of(original);
            RgbImage seen = new LibwebpDecoder().decode(encodeBytes(pixels, pixels.rect(), 90));
            assertThat(Psnr.of(original, seen)).as("%s", original).isGreaterThan(38);
        }
    }

    @Test
    void growsSmallerWithQuality() {
        int last = Integer.MAX_VALUE;
        for (int quality : new int[] {100, 92, 86, 79, 62, 42, 15}) {
            int length = encode(photo, photo.rect(), quality).limit();
            assertThat(length).as("quality %d", quality).isLessThan(last);
            last = length;
        }
    }

    @Test
    void seesOnlyTheRectangle() {
        TestPixels alone = TestPixels.of(TestContent.PHOTO.paint(150, 90, 1));
        Rect part = new Rect(photo.rect().x(), photo.rect().y(), 64, 32);
        ByteBuffer first = encode(photo, part, 80);
        ByteBuffer other = encode(photo, new Rect(part.x() + 32, part.y(), 64, 32), 80);
        assertThat(first).isNotEqualTo(other).isEqualTo(encode(alone, part, 80));
    }

    @Test
    void worksOnPicturesOfAllSizesOneAfterTheOther() {
        for (int[] size : new int[][] {{1, 1}, {16, 16}, {2048, 32}, {8, 8}, {17, 300}, {256, 256}}) {
            TestPixels pixels = TestPixels.of(TestContent.NOISE.paint(size[0], size[1], 1));
            ByteBuffer file = encode(pixels, pixels.rect(), 100).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(file.getShort(26)).isEqualTo((short) size[0]);
            assertThat(file.getShort(28)).isEqualTo((short) size[1]);
        }
    }

    @Test
    void saysWhatItRefuses() {
        assertThatThrownBy(() -> encoder.encode(photo.pixels(), photo.rect(), 101))
                .isInstanceOf(IllegalArgumentException.class);
        TestPixels wide = TestPixels.of(TestContent.SOLID.paint(16_384, 1, 1));
        assertThatThrownBy(() -> encoder.encode(wide.pixels(), wide.rect(), 80))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("libwebp: ");
        assertThat(encode(photo, photo.rect(), 80).limit()).as("and goes on").isPositive();
    }

    @Test
    void drawsStraightLinesBetweenThePairsOfQualities() {
        assertThat(WebpQuality.of(15)).isEqualTo(5);
        assertThat(WebpQuality.of(52)).isEqualTo(39.5f);
        assertThat(WebpQuality.of(86)).isEqualTo(85);
        assertThat(WebpQuality.of(100)).isEqualTo(100);
        for (int quality = 2; quality <= 100; quality++) {
            assertThat(WebpQuality.of(quality)).isGreaterThan(WebpQuality.of(quality - 1));
        }
    }

    private ByteBuffer encode(TestPixels pixels, Rect rect, int quality) {
        return ByteBuffer.wrap(encodeBytes(pixels, rect, quality));
    }

    private byte[] encodeBytes(TestPixels pixels, Rect rect, int quality) {
        ByteBuffer file = encoder.encode(pixels.pixels(), rect, quality);
        byte[] bytes = new byte[file.remaining()];
        file.get(bytes);
        return bytes;
    }

    private static String text(ByteBuffer file, int at) {
        byte[] bytes = new byte[4];
        file.get(at, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
