package dev.oriel.rfb.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.rfb.encode.RectEncoding;
import dev.oriel.rfb.encode.StreamEncoding;
import dev.oriel.rfb.encode.Subsampling;
import dev.oriel.viewer.picture.Psnr;
import dev.oriel.viewer.picture.RgbImage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every encoder promises, judged by the viewer's decoders. A subclass names the encoding and, where it can lose
 * pixels, how much.
 */
public abstract class EncoderContract {

    private static final int[][] SIZES = {
        {1, 1}, {3, 1}, {1, 7}, {11, 1}, {12, 1}, {16, 16}, {17, 33}, {63, 64}, {64, 64}, {65, 65}, {130, 70}, {257, 9},
        {2048, 5}
    };

    private final long seed = Long.getLong("oriel.seed", 1);
    private Encoding encoding;
    private EncoderRoundTrip trip;

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

    static Stream<PixelFormat> formats() {
        return Stream.concat(PixelFormats.TRUE_COLOUR.stream(), PixelFormats.FEW_BITS.stream());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void isExactInEveryFormatSizeAndContent(PixelFormat format) throws IOException {
        if (!encoding.supports(format)) {
            return;
        }
        EncodeProfile profile = new EncodeProfile(format, 1, EncodeProfile.LOSSLESS, Subsampling.NONE);
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
        List<PixelFormat> formats = formats().filter(encoding::supports).toList();
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
        int height = Math.min(encoding.maxArea(), 65536) / width;
        for (TestContent content : List.of(TestContent.NOISE, TestContent.TEXT, TestContent.COLOURS_256)) {
            assertExact(content.paint(width, height, seed), profile, content + " " + width + "x" + height);
            assertExact(content.paint(height, width, seed), profile, content + " " + height + "x" + width);
        }
    }

    @ParameterizedTest
    @EnumSource(Subsampling.class)
    void isHonestAboutWhatItLoses(Subsampling subsampling) throws IOException {
        for (PixelFormat format : List.of(PixelFormat.BGRX, PixelFormats.RGBX, PixelFormats.FEW_BITS.get(0))) {
            EncodeProfile profile = new EncodeProfile(format, 2, 90, subsampling);
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
    void staysExactOnTextWhenLossIsAllowed() throws IOException {
        EncodeProfile profile = new EncodeProfile(PixelFormat.BGRX, 2, 50, Subsampling.BOTH);
        for (TestContent content : List.of(TestContent.SOLID, TestContent.TWO_COLOURS, TestContent.TEXT)) {
            assertExact(content.paint(200, 100, seed), profile, content.toString());
        }
    }

    @Test
    void appendsToAnyBufferWithoutTouchingWhatIsThere() throws IOException {
        RgbImage image = TestContent.NOISE.paint(90, 50, seed);
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
            EncoderRoundTrip.Outcome outcome = trip.run(image, EncodeProfile.DEFAULT, buffer);
            assertThat(outcome.seen()).as(buffer.toString()).isEqualTo(image);
            assertThat(ByteBufUtil.getBytes(buffer, 0, before.length)).isEqualTo(before);
            buffer.release();
        }
    }

    @Test
    void givesEqualBytesForEqualPixels() {
        EncodeProfile profile = new EncodeProfile(PixelFormats.RGBX, 2, 80, Subsampling.NONE);
        try (RectEncoder other = open(encoding)) {
            for (TestContent content : TestContent.values()) {
                RgbImage image = content.paint(80, 60, seed);
                byte[] bytes = trip.encode(image, profile);
                assertThat(EncoderRoundTrip.encode(other, image, profile))
                        .as("%s", content)
                        .isEqualTo(bytes);
                if (encoding instanceof RectEncoding) {
                    assertThat(trip.encode(image, profile))
                            .as("%s again", content)
                            .isEqualTo(bytes);
                }
            }
        }
    }

    @Test
    void closesWithoutHavingWorked() {
        assertThatCode(() -> open(encoding).close()).doesNotThrowAnyException();
    }

    /** A new encoder, whichever kind the encoding is. */
    public static RectEncoder open(Encoding encoding) {
        return encoding instanceof RectEncoding rects ? rects.open() : ((StreamEncoding) encoding).open();
    }

    private void assertExact(RgbImage image, EncodeProfile profile, String what) throws IOException {
        EncoderRoundTrip.Outcome outcome = trip.run(image, profile);
        assertThat(outcome.fidelity()).as(what).isEqualTo(Fidelity.EXACT);
        assertThat(outcome.seen()).as(what).isEqualTo(trip.best(image, profile.format()));
    }

    private void assertQuality(RgbImage image, RgbImage seen, Subsampling subsampling) {
        boolean gray = subsampling == Subsampling.GRAY;
        double psnr = gray ? Psnr.ofLuma(image, seen) : Psnr.of(image, seen);
        double least = subsampling == Subsampling.NONE ? minimumPsnr() : minimumPsnr() - 3;
        assertThat(psnr).as("PSNR with subsampling " + subsampling).isGreaterThan(least);
    }

    private boolean fits(int width, int height) {
        return width <= encoding.maxWidth() && new Rect(0, 0, width, height).area() <= encoding.maxArea();
    }
}
