package dev.oriel.rfb.encode;

import dev.oriel.framebuffer.PixelFormat;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a viewer has negotiated, as far as it changes encoded bytes: viewers of equal profile share them.
 *
 * @param format the viewer's pixel format
 * @param compressionLevel 0 (fast) to 9 (small): pseudo-encodings -256..-247
 * @param jpegQuality 1 to 100 as libjpeg counts, or {@link #LOSSLESS}: only exact bytes are wanted
 * @param resolution of lossy pixels
 * @param extensions of encodings that the viewer knows
 */
public record EncodeProfile(
        PixelFormat format,
        int compressionLevel,
        int jpegQuality,
        Resolution resolution,
        Set<EncodingExtension> extensions) {

    /** A jpegQuality that forbids lossy bytes. */
    public static final int LOSSLESS = 0;

    /** What a viewer has before it says anything: its ServerInit format, cheap, exact. */
    public static final EncodeProfile DEFAULT = new EncodeProfile(PixelFormat.BGRX, 1, LOSSLESS, Subsampling.NONE);

    public EncodeProfile {
        if (compressionLevel < 0 || compressionLevel > 9 || jpegQuality < 0 || jpegQuality > 100) {
            throw new IllegalArgumentException("compression level " + compressionLevel + " is not 0..9, or quality "
                    + jpegQuality + " not 0..100");
        }
        extensions = Set.copyOf(extensions);
    }

    /** Of a viewer that gets pictures as large as they are. */
    public EncodeProfile(
            PixelFormat format,
            int compressionLevel,
            int jpegQuality,
            Subsampling subsampling,
            Set<EncodingExtension> extensions) {
        this(format, compressionLevel, jpegQuality, Resolution.full(subsampling), extensions);
    }

    /** Of a viewer that knows no extensions, too. */
    public EncodeProfile(PixelFormat format, int compressionLevel, int jpegQuality, Subsampling subsampling) {
        this(format, compressionLevel, jpegQuality, subsampling, Set.of());
    }

    /** Of JPEG; no meaning when lossless. */
    public Subsampling subsampling() {
        return resolution.subsampling();
    }

    /** Whether lossy pictures are sent smaller than they are. */
    public boolean isReduced() {
        return resolution.sixtyFourths() < Resolution.FULL;
    }

    /** The same viewer, for whom lossy pictures are made so much smaller. */
    public EncodeProfile reduced(int sixtyFourths, Resampling resampling) {
        Resolution smaller = new Resolution(subsampling(), sixtyFourths, resampling);
        return new EncodeProfile(format, compressionLevel, jpegQuality, smaller, extensions);
    }

    /** The same viewer, lossy as the other one. */
    public EncodeProfile withQualityOf(EncodeProfile other) {
        return new EncodeProfile(format, compressionLevel, other.jpegQuality, other.resolution, extensions);
    }

    /** The same viewer, with other work spent on compression. */
    public EncodeProfile withCompressionLevel(int level) {
        return new EncodeProfile(format, level, jpegQuality, resolution, extensions);
    }

    public boolean isLossless() {
        return jpegQuality == LOSSLESS;
    }

    public boolean knows(EncodingExtension extension) {
        return extensions.contains(extension);
    }

    /** The same viewer, if it did not know the extension. */
    public EncodeProfile without(EncodingExtension extension) {
        if (!knows(extension)) {
            return this;
        }
        Set<EncodingExtension> fewer = EnumSet.copyOf(extensions);
        fewer.remove(extension);
        return new EncodeProfile(format, compressionLevel, jpegQuality, resolution, fewer);
    }

    /** The same viewer, exact. */
    public EncodeProfile lossless() {
        return isLossless()
                ? this
                : new EncodeProfile(format, compressionLevel, LOSSLESS, Subsampling.NONE, extensions);
    }
}
