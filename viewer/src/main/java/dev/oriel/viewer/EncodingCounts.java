package dev.oriel.viewer;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Rectangles, bytes and pixels by the number of their encoding, pseudo-encodings too. Belongs to the reading thread. */
public final class EncodingCounts {

    /**
     * What came in one encoding.
     *
     * @param bytes with the rectangles' 12-byte headers
     * @param pixels covered; 0 for what is not a picture
     */
    public record Count(long rects, long bytes, long pixels) {

        static final Count NONE = new Count(0, 0, 0);

        Count plus(long moreBytes, long morePixels) {
            return new Count(rects + 1, bytes + moreBytes, pixels + morePixels);
        }
    }

    private final Map<Integer, Count> counts = new TreeMap<>();

    void add(int encoding, long bytes, long pixels) {
        counts.put(encoding, of(encoding).plus(bytes, pixels));
    }

    public Count of(int encoding) {
        return counts.getOrDefault(encoding, Count.NONE);
    }

    /** A view of all that came. */
    public Map<Integer, Count> all() {
        return Collections.unmodifiableMap(counts);
    }

    /** A copy that stays as it is. */
    public Map<Integer, Count> snapshot() {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }
}
