package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.EncodingExtension;
import dev.oriel.rfb.encode.Subsampling;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ViewerFeaturesTest {

    private static EncodeProfile profile(Integer... numbers) {
        return new ViewerFeatures(List.of(numbers)).profile(PixelFormat.BGRX, 9);
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
    void givesNoMoreQualityThanThereIs() {
        assertThat(new ViewerFeatures(List.of(-24)).profile(PixelFormat.BGRX, 4))
                .isEqualTo(new EncodeProfile(PixelFormat.BGRX, 1, 62, Subsampling.HORIZONTAL));
        assertThat(new ViewerFeatures(List.of(-412, -768)).profile(PixelFormat.BGRX, 4))
                .isEqualTo(new EncodeProfile(PixelFormat.BGRX, 1, 62, Subsampling.NONE));
        assertThat(new ViewerFeatures(List.of(-30)).profile(PixelFormat.BGRX, 4).jpegQuality())
                .isEqualTo(41);
    }

    @Test
    void knowsTheLevelOfAnyQuality() {
        assertThat(new ViewerFeatures(List.of(-24)).qualityLevel()).isEqualTo(8);
        assertThat(new ViewerFeatures(List.of(-512 + 55)).qualityLevel()).isEqualTo(3);
        assertThat(new ViewerFeatures(List.of(-512)).qualityLevel()).isZero();
        assertThat(new ViewerFeatures(List.of()).qualityLevel()).isEqualTo(9);
    }

    @Test
    void takesTheFirstOfContradictingNumbers() {
        assertThat(profile(-26, -30).jpegQuality()).isEqualTo(79);
    }

    @Test
    void readsExtensions() {
        assertThat(profile(7).extensions()).isEmpty();
        assertThat(profile(7, -24, -1024, -1886).extensions())
                .containsExactlyInAnyOrder(EncodingExtension.TIGHT_WEBP, EncodingExtension.TIGHT_QOI);
        assertThat(profile(7, -24, -1024, -1886).jpegQuality())
                .as("QOI forbids no loss by itself")
                .isEqualTo(92);
    }

    @Test
    void trustsOnlyKnownDecodersWithTightsGradientFilter() {
        assertThat(profile(7, -317).knows(EncodingExtension.TIGHT_GRADIENT)).isTrue();
        List<Integer> tiger = List.of(-314, 0x574d5664, -239, -223, -308, -261, 0x574d5668, -307, -224, -313, -312, 7);
        assertThat(profile(tiger.toArray(Integer[]::new)).extensions())
                .containsExactly(EncodingExtension.TIGHT_GRADIENT);
        assertThat(profile(7, 0xFFFE0001).knows(EncodingExtension.TIGHT_GRADIENT))
                .isTrue();
        List<Integer> kasm = List.of(1, 7, -260, 16, 0, -26, -254, -261, -258, -312, -313, -1024, -1003 + 7, -972);
        assertThat(profile(kasm.toArray(Integer[]::new)).extensions()).containsExactly(EncodingExtension.TIGHT_WEBP);
        List<Integer> olderWebClient = List.of(1, 7, -260, 16, 5, 2, 0, -26, -254, -258, -309, -312, -313, -307);
        assertThat(profile(olderWebClient.toArray(Integer[]::new)).extensions()).isEmpty();
    }

    @Test
    void copiesNothingInKasmsLosslessMode() {
        assertThat(new ViewerFeatures(List.of(1, 7, -1024, -1003 + 7)).copiesPixels())
                .isTrue();
        assertThat(new ViewerFeatures(List.of(1, 7, -1024, -1886, -1003 + 9)).copiesPixels())
                .isFalse();
        assertThat(new ViewerFeatures(List.of(7)).copiesPixels()).isFalse();
    }

    @Test
    void knowsTheLosslessModeOfKasmsWebClient() {
        List<Integer> kasm = List.of(7, 0, -23, -254, -1024, -1886, -1004, -1003 + 9, -972);
        assertThat(new ViewerFeatures(kasm).isKasmLossless()).isTrue();
        assertThat(new ViewerFeatures(kasm).profile(PixelFormat.BGRX, 9).isLossless())
                .isTrue();
        List<Integer> usual = List.of(7, 0, -26, -254, -1024, -1003 + 7, -972);
        assertThat(new ViewerFeatures(usual).isKasmLossless()).isFalse();
        assertThat(new ViewerFeatures(usual).profile(PixelFormat.BGRX, 9).jpegQuality())
                .isEqualTo(79);
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
