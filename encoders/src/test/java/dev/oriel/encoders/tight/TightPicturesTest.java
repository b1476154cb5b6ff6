package dev.oriel.encoders.tight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.encoders.webp.WebpCodec;
import dev.oriel.encoders.webp.WebpEncoder;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.EncodingExtension;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.rfb.encode.Subsampling;
import dev.oriel.rfb.testing.PixelFormats;
import dev.oriel.rfb.testing.TestContent;
import dev.oriel.rfb.testing.TestPixels;
import dev.oriel.viewer.picture.RgbImage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When Tight carries which file. */
class TightPicturesTest {

    private static final byte JPEG = (byte) 0x90;
    private static final byte WEBP = (byte) 0xB0;
    private static final byte QOI = (byte) 0xC0;
    private static final byte COLOURS_WITH_RESET = 0x01;

    private static final Set<EncodingExtension> BOTH =
            Set.of(EncodingExtension.TIGHT_WEBP, EncodingExtension.TIGHT_QOI);

    private final JpegCodec jpeg = JpegCodec.imageIo();
    private final WebpCodec webp =
            WebpCodec.bundled().orElseThrow(() -> new AssertionError("no libwebp for this machine"));
    private final TightEncoding encoding = new TightEncoding(jpeg, webp);
    private final RgbImage photo = TestContent.PHOTO.paint(64, 64, 1);
    private Fidelity fidelity = Fidelity.EXACT;

    @Test
    void sendsPhotosAsWebpToViewersThatReadItAndTakeLoss() {
        assertThat(first(encoding, photo, profile(80, BOTH))).isEqualTo(WEBP);
        assertThat(fidelity).isEqualTo(Fidelity.LOSSY);
        assertThat(first(encoding, photo, profile(80, Set.of()))).isEqualTo(JPEG);
    }

    @Test
    void sendsPhotosAsQoiToViewersThatReadItAndWantThemExact() {
        assertThat(first(encoding, photo, profile(EncodeProfile.LOSSLESS, BOTH)))
                .isEqualTo(QOI);
        assertThat(fidelity).isEqualTo(Fidelity.EXACT);
        assertThat(first(encoding, photo, profile(EncodeProfile.LOSSLESS, Set.of(EncodingExtension.TIGHT_WEBP))))
                .isEqualTo(COLOURS_WITH_RESET);
    }

    @Test
    void sendsTextOfManyColoursExactlyWhateverTheQuality() {
        RgbImage text = TestContent.STRIPES.paint(60, 1000, 1);
        assertThat(first(encoding, text, profile(10, BOTH))).isEqualTo(QOI);
        assertThat(fidelity).isEqualTo(Fidelity.EXACT);
        assertThat(first(encoding, text, profile(10, Set.of()))).isEqualTo(COLOURS_WITH_RESET);
        assertThat(fidelity).isEqualTo(Fidelity.EXACT);
    }

    @Test
    void keepsToPalettesForFewColours() {
        RgbImage few = TestContent.SIXTEEN_COLOURS.paint(64, 64, 1);
        assertThat(first(encoding, few, profile(EncodeProfile.LOSSLESS, BOTH))).isEqualTo((byte) 0x64);
    }

    @Test
    void sendsNoFilesOfEightBitChannelsInOtherFormats() {
        PixelFormat sixteen = PixelFormats.FEW_BITS.get(0);
        assertThat(first(encoding, photo, new EncodeProfile(sixteen, 2, 80, Subsampling.NONE, BOTH)))
                .isEqualTo(JPEG);
        assertThat(first(encoding, photo, new EncodeProfile(sixteen, 2, 0, Subsampling.NONE, BOTH)))
                .isEqualTo(COLOURS_WITH_RESET);
    }

    @Test
    void sendsNoQoiThatWouldBeMostlyHeader() {
        RgbImage small = TestContent.NOISE.paint(15, 17, 1);
        assertThat(first(encoding, small, profile(EncodeProfile.LOSSLESS, BOTH)))
                .isEqualTo(COLOURS_WITH_RESET);
    }

    @Test
    void sendsAJpegWhereWebpFails() {
        TightEncoding broken = new TightEncoding(jpeg, new BrokenWebp());
        assertThat(first(broken, photo, profile(80, BOTH))).isEqualTo(JPEG);
        assertThat(fidelity).isEqualTo(Fidelity.LOSSY);
    }

    @Test
    void writesWebpOnlyWithALibrary() {
        assertThat(encoding.writes(EncodingExtension.TIGHT_WEBP)).isTrue();
        assertThat(new TightEncoding(jpeg).writes(EncodingExtension.TIGHT_WEBP)).isFalse();
        assertThat(new TightEncoding(jpeg).writes(EncodingExtension.TIGHT_QOI)).isTrue();
        assertThat(first(new TightEncoding(jpeg), photo, profile(80, BOTH))).isEqualTo(JPEG);
    }

    private static EncodeProfile profile(int quality, Set<EncodingExtension> extensions) {
        return new EncodeProfile(PixelFormat.BGRX, 2, quality, Subsampling.NONE, extensions);
    }

    private byte first(TightEncoding tight, RgbImage image, EncodeProfile profile) {
        TestPixels memory = TestPixels.of(image);
        ByteBuf out = Unpooled.buffer(16);
        try (RectEncoder encoder = tight.open()) {
            fidelity = encoder.encode(memory.pixels(), memory.rect(), profile, out);
            return ByteBufUtil.getBytes(out)[0];
        } finally {
            out.release();
        }
    }

    /** A library that refuses every picture. */
    private static final class BrokenWebp implements WebpCodec {

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public WebpEncoder open() {
            return new WebpEncoder() {
                @Override
                public ByteBuffer encode(Pixels pixels, Rect rect, int jpegQuality) {
                    throw new IllegalStateException("libwebp: error 1");
                }

                @Override
                public void close() {
                    // owns nothing
                }
            };
        }
    }
}
