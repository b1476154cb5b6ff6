package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.framebuffer.MemoryCompare;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.rfb.encode.Resampling;
import dev.oriel.rfb.encode.Subsampling;
import dev.oriel.rfb.wire.Encodings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewerVideoTest {

    private static final Rect SCREEN = new Rect(0, 0, 3840, 2160);
    private static final EncodeProfile BUSY = new EncodeProfile(PixelFormat.BGRX, 1, 79, Subsampling.NONE);

    private static final int LEVEL_6 = Encodings.QUALITY_LEVEL_0 + 6;
    private static final int ALWAYS = Encodings.KASM_VIDEO_TIME_0;

    private final QualityControl quality = new QualityControl(QualityRange.DEFAULT);
    private final ScreenActivity activity = new ScreenActivity(100);
    private final ViewerVideo video = video(VideoSettings.DEFAULT);

    private ViewerVideo video(VideoSettings settings) {
        return new ViewerVideo(
                new FrameLoopSettings(
                        60,
                        List.of(new Named(Encodings.ORIEL_SCALED_PICTURE), new Named(0)),
                        MemoryCompare.JAVA,
                        QualityRange.DEFAULT,
                        settings),
                quality);
    }

    /** An encoding that only has a number. */
    private record Named(int number) implements Encoding {

        @Override
        public String name() {
            return "encoding " + number;
        }

        @Override
        public boolean supports(EncodeProfile profile) {
            return number == 0 || profile.isReduced();
        }

        @Override
        public RectEncoder open() {
            throw new UnsupportedOperationException("nothing is encoded here");
        }
    }

    private void announce(Integer... more) {
        List<Integer> numbers = new ArrayList<>(List.of(more));
        numbers.add(LEVEL_6);
        ViewerFeatures features = new ViewerFeatures(numbers);
        quality.want(features.qualityLevel());
        video.use(features);
    }

    private int sixtyFourths(Rect busy) {
        video.busyChanges(activity, 0);
        video.picture(new Region(busy), SCREEN);
        return video.profile(BUSY).resolution().sixtyFourths();
    }

    @Test
    void fitsAVideoIntoTheBoxOnlyForThoseWhoStretch() {
        announce(ALWAYS);
        assertThat(sixtyFourths(SCREEN)).isEqualTo(64);
        announce(ALWAYS, Encodings.ORIEL_SCALED_PICTURE);
        assertThat(sixtyFourths(new Rect(0, 0, 64, 64)))
                .as("the screen is the video")
                .isEqualTo(32);
    }

    @Test
    void fitsALargeBusyPartWithoutVideoMode() {
        announce(Encodings.ORIEL_SCALED_PICTURE);
        assertThat(sixtyFourths(new Rect(100, 100, 2560, 1440))).isEqualTo(48);
        assertThat(sixtyFourths(new Rect(100, 100, 1920, 1080))).isEqualTo(64);
        Region corners = new Region(new Rect(0, 0, 640, 640));
        corners.add(new Rect(3000, 1500, 640, 640));
        video.picture(corners, SCREEN);
        assertThat(video.profile(BUSY).isReduced()).as("two that lie apart").isFalse();
    }

    @Test
    void halvesUnderPressureWhoeverCanStretch() {
        announce();
        for (int i = 0; i < 100; i++) {
            video.sent(1, QualityControl.SLOW_NANOS * 2);
        }
        assertThat(sixtyFourths(new Rect(0, 0, 640, 480))).isEqualTo(64);
        announce(Encodings.ORIEL_SCALED_PICTURE);
        for (int i = 0; i < 100; i++) {
            video.sent(1, QualityControl.SLOW_NANOS * 2);
        }
        assertThat(sixtyFourths(new Rect(0, 0, 640, 480))).isEqualTo(16);
    }

    @Test
    void isPressedTooWhenAPictureTakesManyUpdates() {
        announce(Encodings.ORIEL_SCALED_PICTURE);
        Rect busy = new Rect(0, 0, 640, 480);
        video.picture(new Region(busy), SCREEN);
        for (int i = 0; i < 100; i++) {
            video.sent(busy.area() / 3 + 1, QualityControl.SLOW_NANOS);
        }
        assertThat(sixtyFourths(busy)).as("three updates").isEqualTo(64);
        for (int i = 0; i < 100; i++) {
            video.sent(busy.area() / 4, QualityControl.SLOW_NANOS);
        }
        assertThat(sixtyFourths(busy)).as("four updates").isEqualTo(16);
    }

    @Test
    void takesTheBoxThatTheViewerTells() {
        announce(ALWAYS, Encodings.ORIEL_SCALED_PICTURE, Encodings.KASM_MAX_VIDEO_RESOLUTION);
        video.limit(960, 540);
        assertThat(sixtyFourths(SCREEN)).isEqualTo(16);
        for (int[] impossible : new int[][] {{0, 0}, {65535, 65535}, {15, 1000}, {1000, 2049}}) {
            video.limit(960, 540);
            video.limit(impossible[0], impossible[1]);
            assertThat(video.settings().box()).isEqualTo(VideoBox.DEFAULT);
        }
        video.limit(960, 540);
        announce(ALWAYS, Encodings.ORIEL_SCALED_PICTURE);
        assertThat(video.settings().box()).as("not announced").isEqualTo(VideoBox.DEFAULT);
    }

    @Test
    void takesWhatAKasmViewerAsksFor() {
        announce(-971 + 65, -870 + 7, -1987 + 4, -1996 + 1, -1023 + 5, -1013 + 3);
        assertThat(video.settings())
                .isEqualTo(
                        new VideoSettings(new VideoThresholds(65, 7, 4), VideoBox.DEFAULT, Resampling.BILINEAR, 5, 3));
    }

    @Test
    void theFirstOfContradictingNumbersCountsAndImpossibleOnesMeanNothing() {
        announce(-971, -971 + 100, -971 + 1, -1996 + 9, -1996);
        assertThat(video.settings())
                .isEqualTo(new VideoSettings(
                        new VideoThresholds(100, 5, 3), VideoBox.DEFAULT, Resampling.NEAREST, -1, -1));
        announce();
        assertThat(video.settings()).isEqualTo(VideoSettings.DEFAULT);
    }

    @Test
    void aFixedQualityCountsForVideoAndForNothingElse() {
        announce(Encodings.KASM_JPEG_VIDEO_QUALITY_0 + 2);
        video.busyChanges(activity, 0);
        assertThat(video.profile(BUSY)).isEqualTo(BUSY);
        announce(Encodings.KASM_JPEG_VIDEO_QUALITY_0 + 2, ALWAYS);
        video.busyChanges(activity, 0);
        assertThat(video.profile(BUSY).jpegQuality()).isEqualTo(41);
        announce(Encodings.KASM_JPEG_VIDEO_QUALITY_9, ALWAYS);
        assertThat(video.profile(BUSY).jpegQuality())
                .as("not above what is asked for")
                .isEqualTo(79);
    }

    @Test
    void leavesExactViewersExact() {
        announce(ALWAYS, Encodings.ORIEL_SCALED_PICTURE);
        video.picture(new Region(SCREEN), SCREEN);
        assertThat(video.profile(BUSY.lossless())).isEqualTo(BUSY.lossless());
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertThatThrownBy(
                        () -> new VideoSettings(VideoThresholds.DEFAULT, VideoBox.DEFAULT, Resampling.NEAREST, -2, 0))
                .hasMessageContaining("-2");
        assertThatThrownBy(
                        () -> new VideoSettings(VideoThresholds.DEFAULT, VideoBox.DEFAULT, Resampling.NEAREST, 0, 10))
                .hasMessageContaining("10");
    }
}
