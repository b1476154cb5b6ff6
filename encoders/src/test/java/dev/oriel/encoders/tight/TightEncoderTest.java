package dev.oriel.encoders.tight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.encoders.jpeg.JpegCodec;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.EncodingExtension;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.rfb.encode.RectList;
import dev.oriel.rfb.encode.Subsampling;
import dev.oriel.rfb.testing.PixelFormats;
import dev.oriel.rfb.testing.TestContent;
import dev.oriel.rfb.testing.TestPixels;
import dev.oriel.viewer.picture.RgbImage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The forms it chooses; that they decode is the contract's business. */
class TightEncoderTest {

    private static final int FILL = 0x80;
    private static final int JPEG = 0x90;
    private static final int COLOURS_WITH_RESET = 0x01;
    private static final int BITS_WITH_RESET = 0x52;
    private static final int INDEXES_WITH_RESET = 0x64;
    private static final int DIFFERENCES_WITH_RESET = 0x78;
    private static final int BITS_UNCOMPRESSED = 0x50;

    private static final Set<EncodingExtension> GRADIENT = Set.of(EncodingExtension.TIGHT_GRADIENT);

    private final RectEncoder encoder = new TightEncoding(JpegCodec.imageIo()).open();
    private Fidelity fidelity = Fidelity.EXACT;

    @AfterEach
    void close() {
        encoder.close();
    }

    @Test
    void fillsWithOneColour() {
        RgbImage image = new RgbImage(2048, 32);
        assertThat(exact(image)).containsExactly(FILL, 0, 0, 0);
    }

    @Test
    void writesTwoColoursAsBitsAndFewBytesWithoutLengthOrReset() {
        RgbImage image = new RgbImage(9, 1);
        image.set(8, 0, 0x010203);
        assertThat(exact(image)).containsExactly(BITS_UNCOMPRESSED, 1, 1, 0, 0, 0, 1, 2, 3, 0x00, 0x80);
    }

    @Test
    void resetsTheStreamItUses() {
        assertThat(exact(TestContent.TWO_COLOURS.paint(64, 64, 1))[0]).isEqualTo((byte) BITS_WITH_RESET);
        assertThat(exact(TestContent.COLOURS_256.paint(128, 128, 1))[0]).isEqualTo((byte) INDEXES_WITH_RESET);
        assertThat(exact(TestContent.COLOURS_257.paint(128, 128, 1))[0]).isEqualTo((byte) COLOURS_WITH_RESET);
    }

    @Test
    void startsItsZlibDataWithAHeader() {
        byte[] bytes = exact(TestContent.NOISE.paint(128, 128, 1));
        assertThat(bytes[4] & 15)
                .as("deflate, after control byte and three bytes of length")
                .isEqualTo(8);
        assertThat(((bytes[4] & 255) << 8 | (bytes[5] & 255)) % 31)
                .as("zlib header check")
                .isZero();
    }

    @Test
    void sendsPhotosAsJpegWhenLossIsAllowed() {
        assertThat(lossy(TestContent.PHOTO.paint(64, 64, 1), PixelFormat.BGRX)[0])
                .isEqualTo((byte) JPEG);
        assertThat(fidelity).isEqualTo(Fidelity.LOSSY);
        assertThat(lossy(TestContent.PHOTO.paint(64, 64, 1), PixelFormats.FEW_BITS.get(0))[0])
                .isEqualTo((byte) JPEG);
    }

    @Test
    void cutsAStripOfAPageIntoWhatWasDrawnAndPhotos() {
        RgbImage strip = TestContent.PHOTO.paint(640, 24, 1);
        for (int i = 0; i < 128 * 24; i++) {
            strip.set(i % 128, i / 128, i % 9 == 0 ? 0x202020 : 0xFFFFFF);
        }
        TestPixels memory = TestPixels.of(strip);
        RectList pieces = new RectList();
        encoder.split(
                memory.pixels(), memory.rect(), new EncodeProfile(PixelFormat.BGRX, 2, 80, Subsampling.NONE), pieces);
        assertThat(pieces.size()).isEqualTo(2);
        assertThat(pieces.rect(0))
                .isEqualTo(new Rect(memory.rect().x() + 128, memory.rect().y(), 512, 24));
    }

    @Test
    void sendsNoJpegWhereItIsForbiddenOrDoesNotPay() {
        RgbImage photo = TestContent.PHOTO.paint(64, 64, 1);
        PixelFormat eightBits = new PixelFormat(8, 8, false, 7, 7, 3, 0, 3, 6);
        PixelFormat depth32 = new PixelFormat(32, 32, false, 255, 255, 255, 16, 8, 0);
        assertThat(lossy(photo, eightBits)[0]).isEqualTo((byte) COLOURS_WITH_RESET);
        assertThat(lossy(photo, depth32)[0]).isEqualTo((byte) COLOURS_WITH_RESET);
        assertThat(lossy(TestContent.PHOTO.paint(31, 33, 1), PixelFormat.BGRX)[0])
                .as("too small")
                .isEqualTo((byte) DIFFERENCES_WITH_RESET);
        assertThat(lossy(TestContent.PHOTO.paint(3, 500, 1), PixelFormat.BGRX)[0])
                .as("too narrow")
                .isEqualTo((byte) DIFFERENCES_WITH_RESET);
        assertThat(fidelity).isEqualTo(Fidelity.EXACT);
    }

    @Test
    void keepsDrawnAreasExactHoweverManyColoursTheyHave() {
        RgbImage stripes = TestContent.STRIPES.paint(200, 200, 1);
        assertThat(lossy(stripes, PixelFormat.BGRX)[0]).isEqualTo((byte) INDEXES_WITH_RESET);
        RgbImage more = TestContent.STRIPES.paint(60, 1000, 1);
        assertThat(lossy(more, PixelFormat.BGRX)[0]).isEqualTo((byte) COLOURS_WITH_RESET);
        assertThat(fidelity).isEqualTo(Fidelity.EXACT);
    }

    @Test
    void writesDifferencesOfSmoothPixelsAlone() {
        assertThat(exact(TestContent.PHOTO.paint(64, 64, 1))[0]).isEqualTo((byte) DIFFERENCES_WITH_RESET);
        assertThat(exact(TestContent.NOISE.paint(64, 64, 1))[0]).isEqualTo((byte) COLOURS_WITH_RESET);
        EncodeProfile stored =
                new EncodeProfile(PixelFormat.BGRX, 0, EncodeProfile.LOSSLESS, Subsampling.NONE, GRADIENT);
        assertThat(encode(TestContent.PHOTO.paint(64, 64, 1), stored)[0])
                .as("level 0: a filter saves nothing")
                .isEqualTo((byte) COLOURS_WITH_RESET);
    }

    @Test
    void writesNoDifferencesForViewersThatMayNotReadThem() {
        EncodeProfile plain = new EncodeProfile(PixelFormat.BGRX, 1, EncodeProfile.LOSSLESS, Subsampling.NONE);
        assertThat(encode(TestContent.PHOTO.paint(64, 64, 1), plain)[0]).isEqualTo((byte) COLOURS_WITH_RESET);
    }

    @Test
    void leavesZlibOutAtLevelZeroForViewersThatKnowIt() {
        Set<EncodingExtension> known = Set.of(EncodingExtension.TIGHT_WITHOUT_ZLIB);
        RgbImage noise = TestContent.NOISE.paint(64, 64, 1);
        byte[] plain = encode(noise, new EncodeProfile(PixelFormat.BGRX, 0, 0, Subsampling.NONE, known));
        assertThat(plain).hasSize(1 + 2 + 64 * 64 * 3);
        assertThat(plain[0]).isEqualTo((byte) 0xA0);
        RgbImage two = TestContent.TWO_COLOURS.paint(64, 64, 1);
        byte[] bits = encode(two, new EncodeProfile(PixelFormat.BGRX, 0, 0, Subsampling.NONE, known));
        assertThat(bits).hasSize(3 + 6 + 2 + 64 * 8);
        assertThat(bits[0]).isEqualTo((byte) 0xE0);
        assertThat(encode(noise, new EncodeProfile(PixelFormat.BGRX, 1, 0, Subsampling.NONE, known))[0])
                .as("level 1")
                .isEqualTo((byte) COLOURS_WITH_RESET);
    }

    @Test
    void writesCompactLengthsOfOneToThreeBytes() {
        assertThat(compactLength(127)).containsExactly(127);
        assertThat(compactLength(128)).containsExactly(0x80, 0x01);
        assertThat(compactLength(16383)).containsExactly(0xFF, 0x7F);
        assertThat(compactLength(16384)).containsExactly(0x80, 0x80, 0x01);
        assertThat(compactLength(4194303)).containsExactly(0xFF, 0xFF, 0xFF);
    }

    private static byte[] compactLength(int length) {
        ByteBuf out = Unpooled.buffer(3);
        TightData.writeLength(length, out);
        byte[] bytes = ByteBufUtil.getBytes(out);
        out.release();
        return bytes;
    }

    private byte[] exact(RgbImage image) {
        return encode(
                image, new EncodeProfile(PixelFormat.BGRX, 1, EncodeProfile.LOSSLESS, Subsampling.NONE, GRADIENT));
    }

    private byte[] lossy(RgbImage image, PixelFormat format) {
        return encode(image, new EncodeProfile(format, 2, 80, Subsampling.NONE, GRADIENT));
    }

    private byte[] encode(RgbImage image, EncodeProfile profile) {
        TestPixels memory = TestPixels.of(image);
        ByteBuf out = Unpooled.buffer(16);
        fidelity = encoder.encode(memory.pixels(), memory.rect(), profile, out);
        byte[] bytes = ByteBufUtil.getBytes(out);
        out.release();
        return bytes;
    }
}
