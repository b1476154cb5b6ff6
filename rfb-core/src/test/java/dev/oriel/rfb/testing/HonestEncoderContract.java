package dev.oriel.rfb.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.rfb.encode.Subsampling;
import dev.oriel.viewer.picture.Psnr;
import dev.oriel.viewer.picture.RgbImage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every encoder promises, also one that is never exact, judged by the reference decoders. A subclass names the encoding
 * and, where it can lose pixels, how much.
 */
public abstract class HonestEncoderContract {

    final long seed = Long.getLong("oriel.seed", 1);
    Encoding encoding;
    EncoderRoundTrip trip;

    protected abstract Encoding encoding();

    /** The least PSNR, in decibel, of the photo picture at quality 90 without subsampling. */
    protected double minimumPsnr() {
        return 35;
    }

    @BeforeEach
    final void openEncoder() {
        encoding = encoding();
        trip = new EncoderRoundTrip(encoding);
    }

    @AfterEach
    final void closeEncoder() {
        trip.close();
    }

    @ParameterizedTest
    @EnumSource(Subsampling.class)
    void isHonestAboutWhatItLoses(Subsampling subsampling) throws IOException {
        for (PixelFormat format : List.of(PixelFormat.BGRX, PixelFormats.RGBX, PixelFormats.FEW_BITS.get(0))) {
            EncodeProfile profile = new EncodeProfile(format, 2, 90, subsampling);
            if (!encoding.supports(profile)) {
                continue;
            }
            for (TestContent content : TestContent.values()) {
                RgbImage image = content.paint(160, 144, seed);
                EncoderRoundTrip.Outcome outcome = trip.run(image, profile);
                if (outcome.fidelity() == Fidelity.EXACT) {
                    assertThat(outcome.seen()).as(content + " " + profile).isEqualTo(trip.best(image, format));
                } else if (content == TestContent.PHOTO && format.depth() == 24) {
                    assertQuality(image, outcome.seen(), subsampling);
                }
            }
        }
    }

    @Test
    void appendsToAnyBufferWithoutTouchingWhatIsThere() throws IOException {
        EncodeProfile profile = new EncodeProfile(PixelFormat.BGRX, 1, 80, Subsampling.NONE);
        RgbImage image = TestContent.NOISE.paint(90, 50, seed);
        byte[] expected = trip.encode(image, profile);
        List<ByteBuf> buffers = List.of(
                Unpooled.buffer(1),
                Unpooled.directBuffer(1),
                PooledByteBufAllocator.DEFAULT.directBuffer(3),
                PooledByteBufAllocator.DEFAULT.heapBuffer(300),
                Unpooled.directBuffer(100_000));
        for (ByteBuf buffer : buffers) {
            trip.reopen();
            byte[] before = new byte[buffer.capacity() % 50];
            buffer.writeBytes(before);
            trip.run(image, profile, buffer);
            assertThat(ByteBufUtil.getBytes(buffer, 0, before.length)).isEqualTo(before);
            assertThat(ByteBufUtil.getBytes(buffer, before.length, buffer.readableBytes() - before.length))
                    .as(buffer.toString())
                    .isEqualTo(expected);
            buffer.release();
        }
    }

    @Test
    void givesEqualBytesForEqualPixels() {
        EncodeProfile profile = new EncodeProfile(PixelFormats.RGBX, 2, 80, Subsampling.NONE);
        try (RectEncoder other = encoding.open()) {
            for (TestContent content : TestContent.values()) {
                RgbImage image = content.paint(80, 60, seed);
                byte[] bytes = trip.encode(image, profile);
                assertThat(EncoderRoundTrip.encode(other, image, profile))
                        .as("%s", content)
                        .isEqualTo(bytes);
                assertThat(trip.encode(image, profile)).as("%s again", content).isEqualTo(bytes);
            }
        }
    }

    @Test
    void closesWithoutHavingWorked() {
        assertThatCode(() -> encoding.open().close()).doesNotThrowAnyException();
    }

    private void assertQuality(RgbImage image, RgbImage seen, Subsampling subsampling) {
        boolean gray = subsampling == Subsampling.GRAY;
        double psnr = gray ? Psnr.ofLuma(image, seen) : Psnr.of(image, seen);
        double least = subsampling == Subsampling.NONE ? minimumPsnr() : minimumPsnr() - 3;
        assertThat(psnr).as("PSNR with subsampling " + subsampling).isGreaterThan(least);
    }
}
