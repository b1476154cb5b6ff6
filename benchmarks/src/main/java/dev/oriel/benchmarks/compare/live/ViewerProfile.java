package dev.oriel.benchmarks.compare.live;

import dev.oriel.viewer.ViewerOptions;
import dev.oriel.viewer.decode.EncodingNumber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the measuring viewer asks every server for, best first; each adds the features of a modern viewer. */
public enum ViewerProfile {
    /** As TigerVNC's viewer on a fast line: Tight with JPEG of quality 8, compression 2. */
    JPEG(
            EncodingNumber.COPY_RECT,
            EncodingNumber.TIGHT,
            EncodingNumber.ZRLE,
            EncodingNumber.HEXTILE,
            EncodingNumber.RAW,
            EncodingNumber.quality(8),
            EncodingNumber.compression(2)),
    /** The same with quality 6, as web clients ask. */
    JPEG6(
            EncodingNumber.COPY_RECT,
            EncodingNumber.TIGHT,
            EncodingNumber.ZRLE,
            EncodingNumber.HEXTILE,
            EncodingNumber.RAW,
            EncodingNumber.quality(6),
            EncodingNumber.compression(2)),
    /** Tight without quality: nothing may be lost. */
    LOSSLESS(
            EncodingNumber.COPY_RECT,
            EncodingNumber.TIGHT,
            EncodingNumber.ZRLE,
            EncodingNumber.HEXTILE,
            EncodingNumber.RAW,
            EncodingNumber.compression(2)),
    /** The same with compression 1. */
    LOSSLESS1(
            EncodingNumber.COPY_RECT,
            EncodingNumber.TIGHT,
            EncodingNumber.ZRLE,
            EncodingNumber.HEXTILE,
            EncodingNumber.RAW,
            EncodingNumber.compression(1)),
    /** The same with compression 6. */
    LOSSLESS6(
            EncodingNumber.COPY_RECT,
            EncodingNumber.TIGHT,
            EncodingNumber.ZRLE,
            EncodingNumber.HEXTILE,
            EncodingNumber.RAW,
            EncodingNumber.compression(6)),
    /** ZRLE alone with compression 1: lossless too, against LOSSLESS1. */
    ZRLE1(EncodingNumber.COPY_RECT, EncodingNumber.ZRLE, EncodingNumber.RAW, EncodingNumber.compression(1)),
    /** Tight with JPEG of quality 6, and WebP within Tight for those who have it. */
    WEBP(
            EncodingNumber.COPY_RECT,
            EncodingNumber.TIGHT,
            EncodingNumber.ZRLE,
            EncodingNumber.HEXTILE,
            EncodingNumber.RAW,
            EncodingNumber.KASM_WEBP,
            EncodingNumber.quality(6),
            EncodingNumber.compression(2)),
    /** As JPEG6, and keeps tiles as our web client does (docs/protocol.md). */
    TILES(
            EncodingNumber.COPY_RECT,
            EncodingNumber.TIGHT,
            EncodingNumber.ZRLE,
            EncodingNumber.HEXTILE,
            EncodingNumber.RAW,
            EncodingNumber.tileCache(64),
            EncodingNumber.quality(6),
            EncodingNumber.compression(2)),
    /** No compression at all. */
    RAW(EncodingNumber.COPY_RECT, EncodingNumber.RAW);

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<Integer> encodings;

    ViewerProfile(Integer... encodings) {
        this.encodings = List.of(encodings);
    }

    /** The same viewer asking for this. */
    public ViewerOptions applyTo(ViewerOptions options) {
        return options.withEncodingsAndFeatures(encodings);
    }

    /** Numbers as in SetEncodings, for the report. */
    public String description() {
        return label() + ": encodings " + encodings;
    }

    /** As on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> labels() {
        return Stream.of(values()).map(ViewerProfile::label).toList();
    }

    public static Optional<ViewerProfile> named(String label) {
        return Stream.of(values())
                .filter(profile -> profile.label().equals(label))
                .findFirst();
    }
}
