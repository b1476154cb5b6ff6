package dev.oriel.benchmarks.compare.measure;

import dev.oriel.benchmarks.marker.Marker;
import java.util.Optional;

/**
 * What a viewer showed after an update.
 *
 * @param decodedNanos when the update had been decoded
 * @param bytes of the update
 * @param pixels that it brought
 * @param first the marker in the upper left corner, if it could be read
 * @param last the one in the lower right corner
 */
public record Sighting(long decodedNanos, long bytes, long pixels, Optional<Marker> first, Optional<Marker> last) {}
