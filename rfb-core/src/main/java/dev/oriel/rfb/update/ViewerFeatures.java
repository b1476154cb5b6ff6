package dev.oriel.rfb.update;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.EncodingExtension;
import dev.oriel.rfb.encode.Subsampling;
import dev.oriel.rfb.tiles.TileStore;
import dev.oriel.rfb.wire.Encodings;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a viewer's SetEncodings says, read once: which extensions it knows and how it wants pixels. Unknown numbers mean
 * nothing; of contradicting ones the first counts, since the list is in order of preference. Immutable.
 *
 * @param numbers as sent
 */
record ViewerFeatures(List<Integer> numbers) {

    /** TigerVNC's and TurboVNC's meaning of the quality levels 0 to 9, as libjpeg counts. */
    private static final int[] JPEG_QUALITY = {15, 29, 41, 42, 62, 77, 79, 86, 92, 100};

    private static final Subsampling[] LEVEL_SUBSAMPLING = {
        Subsampling.BOTH,
        Subsampling.BOTH,
        Subsampling.BOTH,
        Subsampling.HORIZONTAL,
        Subsampling.HORIZONTAL,
        Subsampling.HORIZONTAL,
        Subsampling.NONE,
        Subsampling.NONE,
        Subsampling.NONE,
        Subsampling.NONE
    };

    /** Order of the pseudo-encodings from -768: 4:4:4, 4:2:0, 4:2:2, gray, and two coarser ones nobody needs. */
    private static final Subsampling[] SUBSAMPLING = {
        Subsampling.NONE, Subsampling.BOTH, Subsampling.HORIZONTAL, Subsampling.GRAY, Subsampling.BOTH, Subsampling.BOTH
    };

    ViewerFeatures {
        numbers = List.copyOf(numbers);
    }

    boolean knows(int number) {
        return numbers.contains(number);
    }

    /**
     * KasmVNC's web client lists QOI only in its lossless mode, where it lists a JPEG quality too; it alone always sends a
     * level of TreatLossless.
     */
    boolean isKasmLossless() {
        return EncodingExtension.TIGHT_QOI.isShownBy(numbers)
                && first(Encodings.KASM_TREAT_LOSSLESS_0, Encodings.KASM_TREAT_LOSSLESS_10)
                        .isPresent();
    }

    /** In its lossless mode KasmVNC's web client decodes on many threads, in any order: a copy could take old pixels. */
    boolean copiesPixels() {
        return knows(Encodings.COPY_RECT) && !isKasmLossless();
    }

    /** ContinuousUpdates without fences would have no flow control: both are needed, as TigerVNC's viewer has it. */
    boolean knowsContinuousUpdates() {
        return knows(Encodings.CONTINUOUS_UPDATES) && knows(Encodings.FENCE);
    }

    /** The first of the viewer's encodings that we can write for this profile, or the last of ours, Raw. */
    Encoding choose(List<Encoding> ours, EncodeProfile profile) {
        for (int number : numbers) {
            for (Encoding encoding : ours) {
                if (encoding.number() == number && encoding.supports(profile)) {
                    return encoding;
                }
            }
        }
        return ours.get(ours.size() - 1);
    }

    /** The quality that the viewer asks for as the nearest level below; the highest if it wants exact pixels. */
    int qualityLevel() {
        OptionalInt fine = first(Encodings.FINE_QUALITY_0, Encodings.FINE_QUALITY_100);
        int level = JPEG_QUALITY.length - 1;
        while (fine.isPresent() && level > 0 && JPEG_QUALITY[level] > fine.getAsInt()) {
            level--;
        }
        return fine.isPresent()
                ? level
                : first(Encodings.QUALITY_LEVEL_0, Encodings.QUALITY_LEVEL_9).orElse(level);
    }

    /** @param maxLevel the best quality there is for lossy pixels now */
    EncodeProfile profile(PixelFormat format, int maxLevel) {
        int level = first(Encodings.COMPRESSION_LEVEL_0, Encodings.COMPRESSION_LEVEL_9)
                .orElse(EncodeProfile.DEFAULT.compressionLevel());
        OptionalInt fine = first(Encodings.FINE_QUALITY_0, Encodings.FINE_QUALITY_100);
        OptionalInt coarse = first(Encodings.QUALITY_LEVEL_0, Encodings.QUALITY_LEVEL_9);
        if ((fine.isEmpty() && coarse.isEmpty()) || isKasmLossless()) {
            return new EncodeProfile(format, level, EncodeProfile.LOSSLESS, Subsampling.NONE, extensions());
        }
        boolean isLess = maxLevel < qualityLevel();
        int level9 = isLess ? maxLevel : qualityLevel();
        int quality = fine.isPresent() && !isLess ? Math.max(1, fine.getAsInt()) : JPEG_QUALITY[level9];
        Subsampling usual = fine.isPresent() && !isLess ? Subsampling.NONE : LEVEL_SUBSAMPLING[level9];
        OptionalInt asked = first(Encodings.SUBSAMPLING_FIRST, Encodings.SUBSAMPLING_LAST);
        Subsampling subsampling = asked.isPresent() ? SUBSAMPLING[asked.getAsInt()] : usual;
        return new EncodeProfile(format, level, quality, subsampling, extensions());
    }

    private Set<EncodingExtension> extensions() {
        Set<EncodingExtension> known = EnumSet.noneOf(EncodingExtension.class);
        for (EncodingExtension extension : EncodingExtension.values()) {
            if (extension.isShownBy(numbers)) {
                known.add(extension);
            }
        }
        return known;
    }

    /** Slots of tiles that the viewer remembers; 0 if it remembers none. */
    int tileSlots() {
        int lowest = Encodings.ORIEL_TILE_CACHE + 1;
        int highest = Encodings.ORIEL_TILE_CACHE + Encodings.ORIEL_TILE_CACHE_MAX_MEBIBYTES;
        OptionalInt mebibytes = first(lowest, highest);
        return mebibytes.isEmpty() ? 0 : (mebibytes.getAsInt() + 1) * (1 << 20) / TileStore.TILE_BYTES;
    }

    /** The first number within the range, counted from {@code lowest}. */
    OptionalInt first(int lowest, int highest) {
        for (int number : numbers) {
            if (number >= lowest && number <= highest) {
                return OptionalInt.of(number - lowest);
            }
        }
        return OptionalInt.empty();
    }
}
