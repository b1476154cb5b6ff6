package dev.oriel.encoders.scaled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.encoders.webp.WebpCodec;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.EncodingExtension;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.rfb.encode.RectList;
import dev.oriel.rfb.encode.Resampling;
import dev.oriel.rfb.encode.Subsampling;
import dev.oriel.rfb.testing.PixelFormats;
import dev.oriel.rfb.testing.TestContent;
import dev.oriel.rfb.testing.TestPixels;
import dev.oriel.viewer.decode.EncodingNumber;
import dev.oriel.viewer.decode.RectDecoders;
import dev.oriel.viewer.picture.Psnr;
import dev.oriel.viewer.picture.RgbImage;
import dev.oriel.viewer.wire.WireReader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent smaller looks alike when it is stretched, by decoders that share no code with the encoder. */
class ScaledEncodingTest {

    private final WebpCodec webp =
            WebpCodec.bundled().orElseThrow(() -> new AssertionError("no libwebp for this machine"));
    private final ScaledEncoding encoding = new ScaledEncoding(JpegCodec.imageIo(), Optional.of(webp));

    private static EncodeProfile profile(Set<EncodingExtension> extensions) {
        return new EncodeProfile(PixelFormat.BGRX, 1, 90, Subsampling.NONE, extensions);
    }

    /** Shades without an edge, as far as can be from one colour. */
    private static RgbImage smooth(int width, int height) {
        RgbImage image = new RgbImage(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.set(
                        x,
                        y,
                        ((x * 255 / width) << 16) | ((y * 255 / height) << 8) | ((x + y) * 127 / (width + height)));
            }
        }
        return image;
    }

    /** What a viewer shows that was black, with the picture in its middle. */
    private RgbImage roundTrip(RgbImage image, EncodeProfile profile) throws IOException {
        TestPixels memory = TestPixels.of(image);
        ByteBuf out = Unpooled.buffer();
        try (RectEncoder encoder = encoding.open();
                RectDecoders decoders = new RectDecoders(profile.format())) {
            assertThat(encoder.encode(memory.pixels(), memory.rect(), profile, out))
                    .isEqualTo(Fidelity.LOSSY);
            byte[] bytes = ByteBufUtil.getBytes(out);
            WireReader in = WireReader.of(bytes);
            RgbImage screen = new RgbImage(image.width() + 5, image.height() + 3);
            Rect area = new Rect(4, 1, image.width(), image.height());
            decoders.decodeRect(in, area, EncodingNumber.SCALED_PICTURE, screen);
            assertThat(in.position()).isEqualTo(bytes.length);
            assertThat(screen.rgb(3, 1)).isZero();
            assertThat(screen.rgb(4 + image.width(), 1)).isZero();
            return screen.crop(area);
        } finally {
            out.release();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "48, BILINEAR, 36",
        "48, PROGRESSIVE, 36",
        "32, PROGRESSIVE, 36",
        "16, PROGRESSIVE, 34",
        "32, NEAREST, 32"
    })
    void looksAlikeWhenStretched(int sixtyFourths, Resampling how, double decibel) throws IOException {
        for (int[] size : new int[][] {{256, 256}, {250, 131}, {64, 64}}) {
            RgbImage image = smooth(size[0], size[1]);
            EncodeProfile profile = profile(Set.of()).reduced(sixtyFourths, how);
            assertThat(Psnr.of(image, roundTrip(image, profile)))
                    .as("%s", image)
                    .isGreaterThan(decibel);
        }
    }

    /** The standard Huffman tables alone are 420 bytes, and a smaller film is made of such pieces. */
    @Test
    void aPieceBringsNoTablesItDoesNotUse() {
        TestPixels photo = TestPixels.of(smooth(256, 256));
        ByteBuf out = Unpooled.buffer();
        try (RectEncoder encoder = encoding.open()) {
            encoder.encode(photo.pixels(), photo.rect(), profile(Set.of()).reduced(16, Resampling.PROGRESSIVE), out);
            assertThat(out.readableBytes()).isLessThan(1000);
        } finally {
            out.release();
        }
    }

    /** The viewer's WebP reader errs on smooth pictures: what is asked here is that the file is one, of the right size. */
    @Test
    void isWebpForViewersThatReadIt() throws IOException {
        RgbImage image = smooth(128, 96);
        EncodeProfile profile = profile(Set.of(EncodingExtension.TIGHT_WEBP)).reduced(32, Resampling.PROGRESSIVE);
        assertThat(Psnr.of(image, roundTrip(image, profile))).isGreaterThan(15);
    }

    @Test
    void leavesWhatWasDrawnToOthers() {
        TestPixels text = TestPixels.of(TestContent.TEXT.paint(128, 128, 1));
        TestPixels photo = TestPixels.of(TestContent.PHOTO.paint(128, 128, 1));
        TestPixels sliver = TestPixels.of(TestContent.PHOTO.paint(200, 31, 1));
        EncodeProfile profile = profile(Set.of()).reduced(32, Resampling.PROGRESSIVE);
        try (RectEncoder encoder = encoding.open()) {
            assertThat(encoder.suits(text.pixels(), text.rect(), profile)).isFalse();
            assertThat(encoder.suits(photo.pixels(), photo.rect(), profile)).isTrue();
            assertThat(encoder.suits(sliver.pixels(), sliver.rect(), profile)).isFalse();
        }
    }

    @Test
    void cutsToWhatItHasRoomFor() {
        TestPixels photo = TestPixels.of(TestContent.PHOTO.paint(700, 300, 1));
        RectList pieces = new RectList();
        try (RectEncoder encoder = encoding.open()) {
            encoder.split(photo.pixels(), photo.rect(), profile(Set.of()).reduced(32, Resampling.PROGRESSIVE), pieces);
        }
        assertThat(pieces.area()).isEqualTo(photo.rect().area());
        for (int i = 0; i < pieces.size(); i++) {
            assertThat(Math.max(pieces.width(i), pieces.height(i))).isLessThanOrEqualTo(ScaledEncoding.MAX_SIDE);
        }
    }

    @ParameterizedTest
    @EnumSource(Resampling.class)
    void isForReducedProfilesOfFullColourOnly(Resampling how) {
        EncodeProfile whole = profile(Set.of());
        assertThat(encoding.supports(whole)).isFalse();
        assertThat(encoding.supports(whole.reduced(64, how))).isFalse();
        assertThat(encoding.supports(whole.reduced(63, how))).isTrue();
        assertThat(encoding.supports(whole.lossless().reduced(32, how))).isFalse();
        EncodeProfile few = new EncodeProfile(PixelFormats.FEW_BITS.get(0), 1, 90, Subsampling.NONE);
        assertThat(encoding.supports(few.reduced(32, how))).isFalse();
    }
}
