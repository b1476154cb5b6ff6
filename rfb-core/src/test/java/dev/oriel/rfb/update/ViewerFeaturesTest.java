package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Subsampling;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ViewerFeaturesTest {

    private static EncodeProfile profile(Integer... numbers) {
        return new ViewerFeatures(List.of(numbers)).profile(PixelFormat.BGRX);
    }

    @Test
    void isLosslessUnlessAQualityIsAskedFor() {
        assertThat(profile(7, -254).isLossless()).isTrue();
        assertThat(profile(7, -254).compressionLevel()).isEqualTo(2);
    }

    @Test
    void readsQualityLevelsAsTigerVncDoes() {
        assertThat(profile(-32)).isEqualTo(new EncodeProfile(PixelFormat.BGRX, 1, 15, Subsampling.BOTH));
        assertThat(profile(-27)).isEqualTo(new EncodeProfile(PixelFormat.BGRX, 1, 77, Subsampling.HORIZONTAL));
        assertThat(profile(-24)).isEqualTo(new EncodeProfile(PixelFormat.BGRX, 1, 92, Subsampling.NONE));
    }

    @Test
    void prefersFineQualityAndSubsampling() {
        assertThat(profile(-24, -512 + 55, -767))
                .isEqualTo(new EncodeProfile(PixelFormat.BGRX, 1, 55, Subsampling.BOTH));
        assertThat(profile(-512).jpegQuality()).isEqualTo(1);
        assertThat(profile(-412, -765).subsampling()).isEqualTo(Subsampling.GRAY);
    }

    @Test
    void takesTheFirstOfContradictingNumbers() {
        assertThat(profile(-26, -30).jpegQuality()).isEqualTo(79);
    }

    @Test
    void choosesTheViewersFirstEncodingThatWeHave() {
        var ours = List.<dev.oriel.rfb.encode.Encoding>of(RecordingViewer.COARSE, RecordingViewer.PLAIN);

        assertThat(new ViewerFeatures(List.of(1, 50, 7, 0)).choose(ours, EncodeProfile.DEFAULT))
                .isSameAs(RecordingViewer.COARSE);
        assertThat(new ViewerFeatures(List.of()).choose(ours, EncodeProfile.DEFAULT))
                .isSameAs(RecordingViewer.PLAIN);
    }

    @Test
    void needsFencesForContinuousUpdates() {
        assertThat(new ViewerFeatures(List.of(-313)).knowsContinuousUpdates()).isFalse();
        assertThat(new ViewerFeatures(List.of(-313, -312)).knowsContinuousUpdates())
                .isTrue();
    }
}
