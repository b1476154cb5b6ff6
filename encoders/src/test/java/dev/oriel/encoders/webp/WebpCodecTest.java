package dev.oriel.encoders.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.testing.TestContent;
import dev.oriel.rfb.testing.TestPixels;
import dev.oriel.viewer.picture.Psnr;
import dev.oriel.viewer.picture.RgbImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebpCodecTest {

    private static final int[][] SIZES = {{256, 256}, {160, 144}, {97, 61}};

    private static final int[] COLOURS = {0xC02020, 0x20A030, 0x2040C0, 0xE0C020, 0x8030A0, 0xF0F0F0, 0x30B0B0};

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

    /** At quality 90, in decibel; colours that change from pixel to pixel are halved both ways, brightness is not. */
    @ParameterizedTest
    @CsvSource({
        "SOLID, 54, 66",
        "GRADIENT, 44, 47.5",
        "PHOTO, 40, 44",
        "TEXT, 36, 42",
        "STRIPES, 18.5, 43.5",
        "TWO_COLOURS, 16, 40",
        "SIXTEEN_COLOURS, 13.5, 39",
        "COLOURS_256, 13, 38",
        "NOISE, 12, 38"
    })
    void looksLikeTheOriginal(TestContent content, double ofAll, double ofLuma) throws IOException {
        for (int[] size : SIZES) {
            RgbImage original = content.paint(size[0], size[1], 1);
            assertAlike(original, new LibwebpDecoder().decode(encode(original)), ofAll, ofLuma);
        }
    }

    /** What TwelveMonkeys' reader, which shares no code with libwebp, reads rightly: one colour, edges, noise. */
    @ParameterizedTest
    @CsvSource({"SOLID, 54, 66", "STRIPES, 18, 43", "NOISE, 12, 37.5"})
    void looksLikeTheOriginalToAForeignDecoder(TestContent content, double ofAll, double ofLuma) throws IOException {
        for (int[] size : SIZES) {
            RgbImage original = content.paint(size[0], size[1], 1);
            assertAlike(original, foreign(encode(original)), ofAll, ofLuma);
        }
    }

    /** Fields of 16 pixels: their middles show that colours are right, brightness that edges are sharp. */
    @Test
    void keepsTheColoursAndEdgesOfColouredFields() throws IOException {
        RgbImage fields = new RgbImage(128, 96);
        for (int i = 0; i < 128 * 96; i++) {
            int field = i % 128 / 16 + i / 128 / 16 * 8;
            fields.set(i % 128, i / 128, COLOURS[field % COLOURS.length]);
        }
        RgbImage seen = new LibwebpDecoder().decode(encode(fields));
        assertThat(Psnr.ofLuma(fields, seen)).isGreaterThan(50);
        for (int field = 0; field < 48; field++) {
            Rect middle = new Rect(field % 8 * 16 + 4, field / 8 * 16 + 4, 8, 8);
            assertThat(Psnr.of(fields.crop(middle), seen.crop(middle)))
                    .as("%s", middle)
                    .isGreaterThan(40);
        }
    }

    private static void assertAlike(RgbImage original, RgbImage seen, double ofAll, double ofLuma) {
        assertThat(Psnr.of(original, seen)).as("all channels of %s", original).isGreaterThan(ofAll);
        assertThat(Psnr.ofLuma(original, seen)).as("brightness of %s", original).isGreaterThan(ofLuma);
    }

    private static RgbImage foreign(byte[] file) throws IOException {
        ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            BufferedImage read = reader.read(0);
            RgbImage image = new RgbImage(read.getWidth(), read.getHeight());
            for (int i = 0; i < image.width() * image.height(); i++) {
                image.set(
                        i % image.width(),
                        i / image.width(),
                        read.getRGB(i % image.width(), i / image.width()) & 0xFFFFFF);
            }
            return image;
        } finally {
            reader.dispose();
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

    private byte[] encode(RgbImage image) {
        TestPixels pixels = TestPixels.of(image);
        return encodeBytes(pixels, pixels.rect(), 90);
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
