package dev.oriel.encoders.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.Subsampling;
import dev.oriel.rfb.testing.TestContent;
import dev.oriel.rfb.testing.TestPixels;
import dev.oriel.viewer.picture.Psnr;
import dev.oriel.viewer.picture.RgbImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JpegCodecTest {

    private final RgbImage photo = TestContent.PHOTO.paint(150, 90, 1);
    private final TestPixels memory = TestPixels.of(photo);

    static Stream<JpegCodec> codecs() {
        return Stream.of(
                JpegCodec.turbo().orElseThrow(() -> new AssertionError("libturbojpeg.so.0 is missing")),
                JpegCodec.imageIo());
    }

    @Test
    void codecsTellTheirNames() {
        assertThat(codecs().map(JpegCodec::name)).containsExactly("libjpeg-turbo", "javax.imageio");
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void writesFilesOfTheRightSizeThatLookAlike(JpegCodec codec) throws IOException {
        try (JpegEncoder encoder = codec.open()) {
            byte[] file = encode(encoder, memory.rect(), 90, Subsampling.NONE);
            assertThat(Psnr.of(photo, decode(file))).isGreaterThan(38);
        }
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void writesTheSamplingFactorsAsked(JpegCodec codec) {
        try (JpegEncoder encoder = codec.open()) {
            assertThat(lumaSampling(encode(encoder, memory.rect(), 80, Subsampling.NONE)))
                    .isEqualTo(0x11);
            assertThat(lumaSampling(encode(encoder, memory.rect(), 80, Subsampling.HORIZONTAL)))
                    .isEqualTo(0x21);
            assertThat(lumaSampling(encode(encoder, memory.rect(), 80, Subsampling.BOTH)))
                    .isEqualTo(0x22);
            assertThat(components(encode(encoder, memory.rect(), 80, Subsampling.GRAY)))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void growsSmallerWithQuality(JpegCodec codec) {
        try (JpegEncoder encoder = codec.open()) {
            int last = Integer.MAX_VALUE;
            for (int quality : new int[] {100, 92, 79, 62, 42, 15, 1}) {
                int length = encode(encoder, memory.rect(), quality, Subsampling.BOTH).length;
                assertThat(length).as("quality %d", quality).isLessThan(last);
                last = length;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void worksOnPicturesInDifferentMemoryOneAfterTheOther(JpegCodec codec) throws IOException {
        try (JpegEncoder encoder = codec.open()) {
            for (int side = 1; side < 300; side += 37) {
                RgbImage image = TestContent.GRADIENT.paint(side, 300 - side, side);
                TestPixels pixels = TestPixels.of(image);
                RgbImage seen = decode(bytes(encoder.encode(pixels.pixels(), pixels.rect(), 95, Subsampling.NONE)));
                assertThat(Psnr.of(image, seen)).as("%s", image).isGreaterThan(35);
            }
        }
    }

    @Test
    void bothCodecsAgreeAboutQuality() {
        int[] lengths = codecs().mapToInt(this::lengthAtQuality80).toArray();
        assertThat(lengths[1]).isBetween(lengths[0] * 9 / 10, lengths[0] * 11 / 10);
    }

    @Test
    void turboSaysWhatItRefuses() {
        try (JpegEncoder encoder = codecs().findFirst().orElseThrow().open()) {
            assertThatThrownBy(() -> encode(encoder, memory.rect(), 101, Subsampling.NONE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("libjpeg-turbo: ");
        }
    }

    private int lengthAtQuality80(JpegCodec codec) {
        try (JpegEncoder encoder = codec.open()) {
            return encode(encoder, memory.rect(), 80, Subsampling.BOTH).length;
        }
    }

    private byte[] encode(JpegEncoder encoder, Rect rect, int quality, Subsampling subsampling) {
        Pixels pixels = memory.pixels();
        return bytes(encoder.encode(pixels, rect, quality, subsampling));
    }

    private static byte[] bytes(ByteBuffer file) {
        byte[] bytes = new byte[file.remaining()];
        file.get(bytes);
        return bytes;
    }

    private static RgbImage decode(byte[] file) throws IOException {
        BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(file));
        RgbImage image = new RgbImage(decoded.getWidth(), decoded.getHeight());
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                image.set(x, y, decoded.getRGB(x, y));
            }
        }
        return image;
    }

    /** High half horizontal, low half vertical: byte 11 of the SOF0 segment. */
    private static int lumaSampling(byte[] file) {
        return file[startOfFrame(file) + 11];
    }

    private static int components(byte[] file) {
        return file[startOfFrame(file) + 9];
    }

    private static int startOfFrame(byte[] file) {
        int at = 2;
        while ((file[at + 1] & 255) != 0xC0) {
            at += 2 + ((file[at + 2] & 255) << 8 | (file[at + 3] & 255));
        }
        return at;
    }
}
