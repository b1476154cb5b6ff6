package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.EncodingExtension;
import dev.oriel.rfb.encode.Resolution;
import dev.oriel.rfb.wire.Encodings;
import java.util.List;
import java.util.Optional;

/**
 * How one viewer gets what keeps changing: whether its screen is one video, at which quality, and how much smaller, if it can
 * stretch pictures. Frame thread.
 */
final class ViewerVideo {

    /** In a screen that is one video, what changed twice in a row belongs to it. */
    private static final int CHANGES_OF_VIDEO = 2;

    /** Updates that one picture may come in, for viewers that could have it smaller: ten pictures a second on a slow link. */
    private static final int UPDATES_OF_A_PICTURE = 3;

    private final FrameLoopSettings server;
    private final QualityControl quality;
    private final Optional<Encoding> scaler;
    private final VideoMode mode = new VideoMode();
    private final VideoPressure pressure = new VideoPressure();

    private ViewerFeatures features = new ViewerFeatures(List.of());
    private Optional<VideoBox> toldBox = Optional.empty();
    private VideoSettings settings;

    /** Where the video of the next picture lies. */
    private Rect area = Rect.EMPTY;

    /** Pixels that keep changing, of which the next update may bring only a part. */
    private long busyPixels;

    /** @param quality of what keeps changing */
    ViewerVideo(FrameLoopSettings server, QualityControl quality) {
        this.server = server;
        this.quality = quality;
        settings = server.video();
        scaler = server.encodings().stream()
                .filter(encoding -> encoding.number() == Encodings.ORIEL_SCALED_PICTURE)
                .findFirst();
    }

    void use(ViewerFeatures newFeatures) {
        features = newFeatures;
        settings = VideoWishes.settings(server.video(), features, toldBox);
    }

    /** The viewer tells its box; one that cannot be, as with KasmVNC, takes it back. */
    void limit(int width, int height) {
        toldBox = VideoBox.isPossible(width, height) ? Optional.of(new VideoBox(width, height)) : Optional.empty();
        use(features);
    }

    /** The settings that count for this viewer. */
    VideoSettings settings() {
        return settings;
    }

    /** Changes in a row that make a tile busy in the next picture. */
    int busyChanges(ScreenActivity activity, long nowNanos) {
        return mode.decide(settings.thresholds(), activity, nowNanos) ? CHANGES_OF_VIDEO : TileHistory.BUSY_CHANGES;
    }

    /** The next picture's busy pixels; they are one video if they are most of their surroundings. */
    void picture(Region busy, Rect visible) {
        busyPixels = busy.area();
        if (mode.isOn()) {
            area = visible;
        } else {
            Rect bounds = busy.bounds();
            area = busy.area() * 2 >= bounds.area() ? bounds : Rect.EMPTY;
        }
    }

    /** How busy pixels are sent. */
    EncodeProfile profile(EncodeProfile busy) {
        if (busy.isLossless()) {
            return busy;
        }
        EncodeProfile chosen = fixed(busy);
        int sixtyFourths = sixtyFourths();
        if (sixtyFourths == Resolution.FULL || scaler.isEmpty() || !features.knows(Encodings.ORIEL_SCALED_PICTURE)) {
            return chosen;
        }
        EncodeProfile reduced = chosen.reduced(sixtyFourths, settings.resampling());
        return scaler.get().supports(reduced) ? reduced : chosen;
    }

    /** At the quality that was set: all of it while the screen is one video, else only what the link presses down. */
    private EncodeProfile fixed(EncodeProfile busy) {
        boolean isWebp = busy.knows(EncodingExtension.TIGHT_WEBP);
        int level = isWebp ? settings.webpLevel() : settings.jpegLevel();
        boolean isPressed = quality.busyLevel() < quality.restLevel();
        if (level == VideoSettings.BY_LINK || !(mode.isOn() || isPressed)) {
            return busy;
        }
        int most = mode.isOn() ? quality.restLevel() : quality.busyLevel();
        return busy.withQualityOf(features.profile(busy.format(), Math.min(level, most)));
    }

    private int sixtyFourths() {
        VideoBox box = settings.box();
        int scale = Resolution.FULL;
        if (area.width() > box.width() || area.height() > box.height()) {
            scale = Math.min(scale * box.width() / area.width(), scale * box.height() / area.height());
        }
        return Math.max(1, Math.min(scale, Resolution.FULL) >> pressure.halvings());
    }

    /** So many busy pixels were sent, which keep the link busy for so long: what follows is sent better or worse. */
    void sent(long pixels, long transferNanos) {
        if (scaler.isPresent() && features.knows(Encodings.ORIEL_SCALED_PICTURE)) {
            double wholeNanos = (double) transferNanos * busyPixels / Math.max(1, pixels);
            pressure.sent(Math.max(transferNanos, (long) (wholeNanos / UPDATES_OF_A_PICTURE)), quality);
        } else {
            pressure.end();
            quality.sent(transferNanos);
        }
    }

    /** Those that may write pixels of this profile, the usual one for all that is not made smaller. */
    List<Encoding> writers(EncodeProfile profile, Encoding usual, Encoding last) {
        return profile.isReduced() ? List.of(scaler.orElseThrow(), usual, last) : List.of(usual, last);
    }
}
