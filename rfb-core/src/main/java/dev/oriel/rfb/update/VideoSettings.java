package dev.oriel.rfb.update;

import dev.oriel.rfb.encode.Resampling;

/**
 * What counts as video, and how it is sent.
 *
 * @param thresholds of a screen that is one video
 * @param box into which a video is made to fit, for viewers that can stretch it
 * @param resampling how
 * @param jpegLevel quality level of video in JPEG, 0 to 9, or {@link #BY_LINK} (KasmVNC's JpegVideoQuality)
 * @param webpLevel the same in WebP (WebpVideoQuality)
 */
public record VideoSettings(
        VideoThresholds thresholds, VideoBox box, Resampling resampling, int jpegLevel, int webpLevel) {

    /** The level is what the viewer's link carries. */
    public static final int BY_LINK = -1;

    public static final VideoSettings DEFAULT =
            new VideoSettings(VideoThresholds.DEFAULT, VideoBox.DEFAULT, Resampling.PROGRESSIVE, BY_LINK, BY_LINK);

    public VideoSettings {
        if (Math.min(jpegLevel, webpLevel) < BY_LINK || Math.max(jpegLevel, webpLevel) > 9) {
            throw new IllegalArgumentException(
                    "video quality levels " + jpegLevel + " and " + webpLevel + " are not within " + BY_LINK + "..9");
        }
    }
}
