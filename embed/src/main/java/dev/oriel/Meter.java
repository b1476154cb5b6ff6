package dev.oriel;

import dev.oriel.rfb.encode.EncodedRects;
import dev.oriel.rfb.update.UpdateMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Adds up what one viewer is sent, update by update. On its display's frame thread. */
final class Meter implements UpdateMeter {

    private static final class Sum {
        private long pixels;
        private long bytes;
        private long nanos;
    }

    private final Consumer<UpdateMetrics> told;
    private final Map<String, Sum> sums = new LinkedHashMap<>();

    /** @param told each update; does not wait */
    Meter(Consumer<UpdateMetrics> told) {
        this.told = told;
    }

    @Override
    public void encoded(String encoding, EncodedRects rects) {
        Sum sum = sums.computeIfAbsent(encoding, name -> new Sum());
        sum.pixels += rects.rects().area();
        sum.bytes += rects.byteCount();
        sum.nanos += rects.encodeNanos();
    }

    @Override
    public void sent(long bytes, long roundTripNanos, double bytesPerSecond) {
        List<UpdateMetrics.Encoded> encoded = new ArrayList<>(sums.size());
        sums.forEach((name, sum) ->
                encoded.add(new UpdateMetrics.Encoded(name, sum.pixels, sum.bytes, Duration.ofNanos(sum.nanos))));
        sums.clear();
        Optional<Duration> roundTrip =
                roundTripNanos == UNKNOWN ? Optional.empty() : Optional.of(Duration.ofNanos(roundTripNanos));
        told.accept(new UpdateMetrics(bytes, encoded, roundTrip, bytesPerSecond));
    }
}
