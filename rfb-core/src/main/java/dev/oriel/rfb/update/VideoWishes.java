package dev.oriel.rfb.update;

import dev.oriel.rfb.encode.Resampling;
import dev.oriel.rfb.wire.Encodings;
import java.util.Optional;

/** What one viewer asks of video with KasmVNC's pseudo-encodings, in place of the server's own settings. Pure. */
final class VideoWishes {

    /** The longest that can be asked for: of VideoTime as of VideoOutTime. */
    static final int MOST_SECONDS = 100;

    private VideoWishes() {}

    /** @param box told by message, which counts for viewers that announce it */
    static VideoSettings settings(VideoSettings own, ViewerFeatures features, Optional<VideoBox> box) {
        VideoThresholds thresholds = own.thresholds();
        VideoThresholds asked = new VideoThresholds(
                1
                        + features.first(Encodings.KASM_VIDEO_AREA_1, Encodings.KASM_VIDEO_AREA_100)
                                .orElse(thresholds.areaPercent() - 1),
                features.first(Encodings.KASM_VIDEO_TIME_0, Encodings.KASM_VIDEO_TIME_100)
                        .orElse(thresholds.seconds()),
                1
                        + features.first(Encodings.KASM_VIDEO_OUT_TIME_1, Encodings.KASM_VIDEO_OUT_TIME_100)
                                .orElse(thresholds.outSeconds() - 1));
        Resampling resampling =
                Resampling.numbered(features.first(Encodings.KASM_VIDEO_SCALING_0, Encodings.KASM_VIDEO_SCALING_2)
                        .orElse(own.resampling().number()));
        boolean tellsBox = features.knows(Encodings.KASM_MAX_VIDEO_RESOLUTION);
        return new VideoSettings(
                asked,
                box.filter(told -> tellsBox).orElse(own.box()),
                resampling,
                features.first(Encodings.KASM_JPEG_VIDEO_QUALITY_0, Encodings.KASM_JPEG_VIDEO_QUALITY_9)
                        .orElse(own.jpegLevel()),
                features.first(Encodings.KASM_WEBP_VIDEO_QUALITY_0, Encodings.KASM_WEBP_VIDEO_QUALITY_9)
                        .orElse(own.webpLevel()));
    }
}
