package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.marker.Marker;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A frame that is about to be drawn. Its time is taken when its marker is first asked for. One thread, once. */
public final class Frame {

    private final LongSupplier nanoClock;
    private final int previous;
    private final int number;
    private Optional<Marker> marker = Optional.empty();

    private Frame(LongSupplier nanoClock, int previous, int number) {
        this.nanoClock = nanoClock;
        this.previous = previous;
        this.number = number;
    }

    /** Frame 0, before which there is nothing. The clock is asked once for each frame. */
    public static Frame first(LongSupplier nanoClock) {
        return new Frame(nanoClock, -1, 0);
    }

    /** The frame that follows one that was drawn; numbers between them are left out. */
    public Frame next(int following) {
        if (following <= number) {
            throw new IllegalArgumentException("frame " + following + " after " + number);
        }
        return new Frame(nanoClock, number, following);
    }

    public boolean isFirst() {
        return previous < 0;
    }

    /** The number of the frame that is on the screen; not of the first. */
    public int previous() {
        return previous;
    }

    public int number() {
        return number;
    }

    /** Asked for when everything but the marker is painted: just before the requests are sent. */
    public Marker marker() {
        Marker stamped = marker.orElseGet(() -> new Marker(number, nanoClock.getAsLong()));
        marker = Optional.of(stamped);
        return stamped;
    }
}
