package dev.oriel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one update to one viewer was made of. Immutable.
 *
 * @param bytes of the update with all it holds, pointer shapes and copies included, without what transports add
 * @param encoded its pixels by encoding; none if it only copied or told something
 * @param roundTrip what an empty link to this viewer takes there and back; empty until answers have shown it, and for viewers
 *     that do not know fences
 * @param bytesPerSecond what the link and the viewer's decoder take; 0 until answers have shown it
 */
public record UpdateMetrics(long bytes, List<Encoded> encoded, Optional<Duration> roundTrip, double bytesPerSecond) {

    public UpdateMetrics {
        encoded = List.copyOf(encoded);
    }

    /**
     * The pixels that one encoding has written.
     *
     * @param encoding its name, such as {@code Tight}
     * @param pixels how many
     * @param bytes they became
     * @param encodeTime that threads took for them, added up; viewers that see the same pixels share them, so each of these
     *     is told the whole time
     */
    public record Encoded(String encoding, long pixels, long bytes, Duration encodeTime) {}
}
