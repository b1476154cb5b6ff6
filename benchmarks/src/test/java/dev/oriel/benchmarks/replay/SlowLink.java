package dev.oriel.benchmarks.replay;

import dev.oriel.rfb.testing.DecodingViewer;
import java.util.ArrayDeque;
import java.util.Deque;

/** A link with one queue and a long way, on the clock moved by hand, between the loop and a viewer that does not read by itself. */
final class SlowLink {

    /** What passes at once. */
    private static final int BURST_BYTES = 1_500;

    private final DecodingViewer viewer;
    private final int bytesPerMilli;
    private final long roundTripNanos;
    private final Deque<Long> arrivals = new ArrayDeque<>();
    private double room;

    SlowLink(DecodingViewer viewer, int bytesPerMilli, long roundTripNanos) {
        this.viewer = viewer;
        this.bytesPerMilli = bytesPerMilli;
        this.roundTripNanos = roundTripNanos;
    }

    /** What the link carries in so much time leaves the transport; what left it a round trip ago is read and answered. */
    void carry(ReplayBench bench, long nanos) {
        double carried = (double) nanos / ReplayBench.MILLI * bytesPerMilli;
        room = Math.min(room + carried, BURST_BYTES + viewer.waitingBytes());
        while (viewer.waitingBytes() > 0 && room >= viewer.waitingBytes()) {
            room -= viewer.take();
            arrivals.add(bench.now() + roundTripNanos);
        }
        while (!arrivals.isEmpty() && arrivals.element() <= bench.now()) {
            arrivals.remove();
            viewer.readTaken();
        }
        bench.settle();
    }
}
