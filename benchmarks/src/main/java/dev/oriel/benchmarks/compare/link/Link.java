package dev.oriel.benchmarks.compare.link;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A line between server and viewer; each viewer has one of its own, the same in both directions.
 *
 * @param name as given on the command line
 * @param bitsPerSecond rate of the line, 0 for none of its own
 * @param roundTrip added time there and back, half of it each way
 * @param lossProbability of a segment of {@value #SEGMENT_BYTES} bytes, from 0 to 1
 */
public record Link(String name, long bitsPerSecond, Duration roundTrip, double lossProbability) {

    /** What TCP puts into an Ethernet frame of 1500 bytes: 20 bytes of IPv4 and 32 of TCP with time stamps taken off. */
    static final int SEGMENT_BYTES = 1448;

    /** As it is, without a relay. */
    public static final Link LOOPBACK = new Link("loopback", 0, Duration.ZERO, 0);

    /** Waits in front of the line before the sender is held back: a tenth of a second of it, as usual in routers. */
    private static final Duration QUEUE = Duration.ofMillis(100);

    private static final long LEAST_CAPACITY = 65_536;

    private static final List<Link> KNOWN = List.of(
            LOOPBACK,
            new Link("100mbit-2ms", 100_000_000, Duration.ofMillis(2), 0),
            new Link("20mbit-20ms", 20_000_000, Duration.ofMillis(20), 0),
            new Link("5mbit-80ms", 5_000_000, Duration.ofMillis(80), 0),
            new Link("1%-loss", 20_000_000, Duration.ofMillis(20), 0.01));

    public Link {
        if (bitsPerSecond < 0 || roundTrip.isNegative() || lossProbability < 0 || lossProbability >= 1) {
            throw new IllegalArgumentException("impossible link " + name);
        }
    }

    public static List<String> names() {
        return KNOWN.stream().map(Link::name).toList();
    }

    public static Optional<Link> named(String name) {
        return KNOWN.stream().filter(link -> link.name.equals(name)).findFirst();
    }

    /** True if bytes go through a relay. */
    public boolean isShaped() {
        return bitsPerSecond > 0 || !roundTrip.isZero() || lossProbability > 0;
    }

    /** One line for the report. */
    public String description() {
        if (!isShaped()) {
            return "loopback as it is";
        }
        String loss = lossProbability > 0
                ? String.format(
                        ", %.3g%% of segments lost (each holds all later bytes for a round trip)",
                        100 * lossProbability)
                : "";
        return String.format(
                "in-process relay, %.3g Mbit/s, %d ms round trip%s", bitsPerSecond / 1e6, roundTrip.toMillis(), loss);
    }

    long delayNanos() {
        return roundTrip.toNanos() / 2;
    }

    /** Bytes on the line and in the queue before it, together. */
    long capacityBytes() {
        long inFlightNanos = delayNanos() + QUEUE.toNanos();
        return Math.max(LEAST_CAPACITY, (long) (bitsPerSecond / 8.0 * inFlightNanos / 1e9));
    }
}
