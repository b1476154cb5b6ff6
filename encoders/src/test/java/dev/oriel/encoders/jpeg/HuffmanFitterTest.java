package dev.oriel.encoders.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.Subsampling;
import dev.oriel.rfb.testing.TestContent;
import dev.oriel.rfb.testing.TestPixels;
import dev.oriel.viewer.picture.RgbImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HuffmanFitterTest {

    private final HuffmanFitter fitter = new HuffmanFitter();

    @ParameterizedTest
    @EnumSource(TestContent.class)
    void changesNoPixelOfWhatTurboWrites(TestContent content) throws IOException {
        changesNoPixel(JpegCodec.turbo().orElseThrow(), content);
    }

    @ParameterizedTest
    @EnumSource(TestContent.class)
    void changesNoPixelOfWhatTheJdkWrites(TestContent content) throws IOException {
        changesNoPixel(JpegCodec.imageIo(), content);
    }

    private void changesNoPixel(JpegCodec codec, TestContent content) throws IOException {
        try (JpegEncoder encoder = codec.open()) {
            for (int[] size : new int[][] {{1, 1}, {9, 300}, {420, 5}, {17, 16}, {64, 63}, {40, 31}, {130, 90}}) {
                TestPixels picture = TestPixels.of(content.paint(size[0], size[1], 7));
                for (Subsampling subsampling : Subsampling.values()) {
                    for (int quality : new int[] {1, 42, 92, 100}) {
                        ByteBuffer file = encoder.encode(picture.pixels(), picture.rect(), quality, subsampling);
                        byte[] before = bytes(file);
                        byte[] after = bytes(fitter.fit(file));
                        String what = "%s %dx%d %s at %d".formatted(content, size[0], size[1], subsampling, quality);
                        assertThat(after.length).as(what).isLessThanOrEqualTo(before.length);
                        assertThat(pixels(after)).as(what).isEqualTo(pixels(before));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.oriel.encoders.jpeg.JpegCodecTest#codecs")
    void savesAThirdOfANarrowStrip(JpegCodec codec) {
        RgbImage photo = TestContent.PHOTO.paint(500, 400, 3);
        try (JpegEncoder encoder = codec.open()) {
            for (Rect strip : new Rect[] {new Rect(100, 40, 9, 300), new Rect(20, 200, 420, 5)}) {
                ByteBuffer file = encoder.encode(TestPixels.of(photo).pixels(), strip, 79, Subsampling.BOTH);
                int before = file.remaining();
                assertThat(fitter.fit(file).remaining()).isLessThan(before * 2 / 3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.oriel.encoders.jpeg.JpegCodecTest#codecs")
    void savesAFifthOfACoarsePicture(JpegCodec codec) throws IOException {
        TestPixels photo = TestPixels.of(TestContent.PHOTO.paint(256, 256, 3));
        try (JpegEncoder encoder = codec.open();
                JpegEncoder fitted = codec.openFitted()) {
            byte[] before = bytes(encoder.encode(photo.pixels(), photo.rect(), 15, Subsampling.BOTH));
            byte[] after = bytes(fitted.encode(photo.pixels(), photo.rect(), 15, Subsampling.BOTH));
            assertThat(after.length).isLessThan(before.length * 4 / 5);
            assertThat(pixels(after)).isEqualTo(pixels(before));
        }
    }

    @Test
    void leavesLongFilesAsTheyAre() {
        TestPixels noise = TestPixels.of(TestContent.NOISE.paint(120, 120, 5));
        try (JpegEncoder encoder = JpegCodec.turbo().orElseThrow().open()) {
            ByteBuffer file = encoder.encode(noise.pixels(), noise.rect(), 95, Subsampling.NONE);
            assertThat(file.remaining()).isGreaterThan(HuffmanFitter.MAX_BYTES);
            assertThat(fitter.fit(file)).isSameAs(file);
        }
    }

    /** A DC coefficient has at most 15 bits: a size of 16 or more is no size. */
    @Test
    void leavesFilesWhoseDcSizesAreNone() {
        TestPixels photo = TestPixels.of(TestContent.PHOTO.paint(60, 40, 2));
        try (JpegEncoder encoder = JpegCodec.turbo().orElseThrow().open()) {
            byte[] file = bytes(encoder.encode(photo.pixels(), photo.rect(), 79, Subsampling.BOTH));
            int table = 2;
            while ((file[table + 1] & 0xFF) != JpegHeader.HUFFMAN_TABLES) {
                table += 2 + (file[table + 2] & 0xFF) * 256 + (file[table + 3] & 0xFF);
            }
            assertThat(file[table + 4]).as("the first table is one for DC").isZero();
            int firstSymbol = table + 5 + HuffmanTable.MAX_LENGTH;
            for (int i = 0; i < 12; i++) {
                file[firstSymbol + i] |= 0x10;
            }
            ByteBuffer broken = ByteBuffer.wrap(file);
            assertThat(fitter.fit(broken)).isSameAs(broken);
        }
    }

    /** Whatever it makes of them, it ends, stays within its memory, and works as before afterwards. */
    @Test
    void survivesFilesThatAreNone() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        TestPixels photo = TestPixels.of(TestContent.PHOTO.paint(60, 40, 2));
        try (JpegEncoder encoder = JpegCodec.turbo().orElseThrow().open()) {
            byte[] whole = bytes(encoder.encode(photo.pixels(), photo.rect(), 79, Subsampling.BOTH));
            byte[] expected = bytes(fitter.fit(ByteBuffer.wrap(whole)));
            for (int i = 0; i < 20_000; i++) {
                byte[] broken = whole.clone();
                for (int n = random.nextInt(4); n >= 0; n--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
                int length = random.nextInt(3) == 0 ? random.nextInt(broken.length) : broken.length;
                assertThat(fitter.fit(ByteBuffer.wrap(broken, 0, length)).remaining())
                        .as("seed %d, file %d", seed, i)
                        .isLessThanOrEqualTo(length);
            }
            assertThat(bytes(fitter.fit(ByteBuffer.wrap(whole)))).isEqualTo(expected);
        }
    }

    private static byte[] bytes(ByteBuffer file) {
        byte[] bytes = new byte[file.remaining()];
        file.get(file.position(), bytes);
        return bytes;
    }

    private static int[] pixels(byte[] file) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
