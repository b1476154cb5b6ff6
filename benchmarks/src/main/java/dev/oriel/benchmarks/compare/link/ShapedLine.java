package dev.oriel.benchmarks.compare.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One direction of a link as pure arithmetic: bytes go in at a time and may come out at a later one, in order.
 *
 * <pre>
 *   in ──> queue: one byte after the other at the line's rate ──> delay ──> lost? one more round trip ──> out, in order
 * </pre>
 *
 * A lost segment arrives a round trip late, as the sender repeats it as soon as it knows, and everything behind it waits: what
 * TCP makes of loss. That TCP also slows down after a loss is left out. Not thread-safe.
 */
final class ShapedLine {

    private static final double BITS_PER_BYTE = 8;
    private static final double NANOS_PER_SECOND = 1e9;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Piece(byte[] bytes, long dueNanos) {}

    private final Link link;
    private final RandomGenerator random;
    private final Deque<Piece> underWay = new ArrayDeque<>();
    private long bytesUnderWay;
    private long lineFreeNanos;
    private long lastDueNanos;

    /**
     * An empty line.
     *
     * @param nowNanos the clock's value; later times are given on the same clock
     */
    ShapedLine(Link link, RandomGenerator random, long nowNanos) {
        this.link = link;
        this.random = random;
        lineFreeNanos = nowNanos;
        lastDueNanos = nowNanos;
    }

    /** False while the queue is full: then the sender has to wait. */
    boolean hasRoom() {
        return bytesUnderWay < link.capacityBytes();
    }

    /** Takes the bytes over; they may exceed the capacity by this one piece. */
    void put(byte[] bytes, long nowNanos) {
        lineFreeNanos = Math.max(lineFreeNanos, nowNanos) + sendingNanos(bytes.length);
        long due = lineFreeNanos + link.delayNanos();
        if (isLost(bytes.length)) {
            due += link.roundTrip().toNanos();
        }
        lastDueNanos = Math.max(lastDueNanos, due);
        underWay.addLast(new Piece(bytes, lastDueNanos));
        bytesUnderWay += bytes.length;
    }

    private long sendingNanos(int bytes) {
        return link.bitsPerSecond() == 0 ? 0 : (long) (bytes * BITS_PER_BYTE * NANOS_PER_SECOND / link.bitsPerSecond());
    }

    private boolean isLost(int bytes) {
        int segments = (bytes + Link.SEGMENT_BYTES - 1) / Link.SEGMENT_BYTES;
        return random.nextDouble() < 1 - Math.pow(1 - link.lossProbability(), segments);
    }

    /** Nanoseconds until the next bytes come out: none or fewer if they are due, empty if nothing is under way. */
    Optional<Long> untilNext(long nowNanos) {
        return Optional.ofNullable(underWay.peekFirst()).map(piece -> piece.dueNanos - nowNanos);
    }

    /** The next bytes, if they are due. */
    Optional<byte[]> take(long nowNanos) {
        Piece first = underWay.peekFirst();
        if (first == null || first.dueNanos - nowNanos > 0) {
            return Optional.empty();
        }
        underWay.removeFirst();
        bytesUnderWay -= first.bytes.length;
        return Optional.of(first.bytes);
    }
}
