package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.EncodingExtension;
import dev.oriel.rfb.encode.Subsampling;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodecChoiceTest {

    private static final long SECOND = 1_000_000_000;
    private static final LinkEstimate UNKNOWN = new LinkEstimate();

    /** 30 % of a 60th of a second is 5 ms: 250,000 pixels of 20 ns on one thread. */
    private static final int FRAME_RATE = 60;

    private static final EncodeProfile LOSSY = new EncodeProfile(
            PixelFormat.BGRX,
            1,
            80,
            Subsampling.BOTH,
            Set.of(EncodingExtension.TIGHT_WEBP, EncodingExtension.TIGHT_QOI));

    private final CodecChoice choice = new CodecChoice(FRAME_RATE, 1);

    @Test
    void usesWebpWhileAnUpdateFitsItsShareOfTheFrame() {
        assertThat(webpFor(250_000, 0)).isTrue();
        assertThat(webpFor(250_001, 0)).isFalse();
        assertThat(new CodecChoice(FRAME_RATE, 2)
                        .choose(LOSSY, 500_000, UNKNOWN, 0)
                        .knows(EncodingExtension.TIGHT_WEBP))
                .as("two threads")
                .isTrue();
    }

    @Test
    void followsTheMeasuredCost() {
        choice.webpTook(1000, 50_000, 0);
        assertThat(webpFor(100_000, 0)).isTrue();
        assertThat(webpFor(100_001, 0)).isFalse();
        for (int i = 0; i < 40; i++) {
            choice.webpTook(1000, 10_000, 0);
        }
        assertThat(webpFor(490_000, 0)).isTrue();
    }

    @Test
    void forgetsACostThatWasMeasuredLongAgo() {
        choice.webpTook(1000, 1_000_000, 0);
        assertThat(webpFor(6_000, CodecChoice.FORGET_NANOS)).isFalse();
        assertThat(webpFor(6_000, CodecChoice.FORGET_NANOS + 1)).isTrue();
    }

    @Test
    void hasNoWebpForAViewerThatWantsExactPixelsOrDoesNotReadIt() {
        assertThat(choice.choose(LOSSY.lossless(), 1, UNKNOWN, 0).extensions())
                .containsExactly(EncodingExtension.TIGHT_QOI);
        EncodeProfile plain = new EncodeProfile(PixelFormat.BGRX, 1, 80, Subsampling.BOTH);
        assertThat(choice.choose(plain, 1, UNKNOWN, SECOND)).isEqualTo(plain);
    }

    @Test
    void usesQoiOnAFastLinkAndZlibOnASlowOne() {
        assertThat(qoiOn(UNKNOWN)).as("not measured yet").isTrue();
        assertThat(qoiOn(link(CodecChoice.SLOW_LINK + 1000))).isTrue();
        assertThat(qoiOn(link(CodecChoice.SLOW_LINK - 1000))).isFalse();
        assertThat(qoiOn(link(CodecChoice.SLOW_LINK + 1000)))
                .as("does not swing")
                .isFalse();
        assertThat(qoiOn(link(CodecChoice.FAST_LINK + 1000))).isTrue();
    }

    @Test
    void givesEqualProfilesToViewersInEqualSituations() {
        EncodeProfile mine = choice.choose(LOSSY, 1_000_000, link(100_000), 0);
        EncodeProfile other = new CodecChoice(FRAME_RATE, 1).choose(LOSSY, 900_000, link(200_000), SECOND);
        assertThat(mine).isEqualTo(other);
    }

    private boolean webpFor(long area, long nowNanos) {
        return choice.choose(LOSSY, area, UNKNOWN, nowNanos).knows(EncodingExtension.TIGHT_WEBP);
    }

    private boolean qoiOn(LinkEstimate link) {
        return choice.choose(LOSSY, 1, link, 0).knows(EncodingExtension.TIGHT_QOI);
    }

    private static LinkEstimate link(long bytesPerSecond) {
        LinkEstimate link = new LinkEstimate();
        link.transferred(bytesPerSecond * 2, 2 * SECOND);
        return link;
    }
}
