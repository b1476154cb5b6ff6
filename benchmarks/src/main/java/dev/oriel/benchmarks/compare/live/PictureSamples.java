package dev.oriel.benchmarks.compare.live;

import dev.oriel.benchmarks.compare.measure.Sighting;
import dev.oriel.viewer.picture.RgbImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Copies of what a viewer showed while the picture moved, a few only, to be compared when the run is over. Any thread. */
public final class PictureSamples {

    private static final int MOST = 8;

    private final long everyNanos;
    private final List<Sample> samples = new ArrayList<>();
    private boolean open;
    private long nextNanos;

    /** The pixels 0x00RRGGBB that were shown when the marker said {@code number}. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; whoever takes it reads only
    public record Sample(int number, int[] pixels) {}

    /** Takes nothing before {@link #open}. */
    public PictureSamples(Duration every) {
        everyNanos = every.toNanos();
    }

    /** Begins to take. */
    public synchronized void open(long nowNanos) {
        open = true;
        nextNanos = nowNanos + everyNanos;
    }

    public synchronized void close() {
        open = false;
    }

    /** Only whole frames can be compared. */
    synchronized void offer(RgbImage picture, Sighting sighting) {
        boolean isDue = open && samples.size() < MOST && sighting.decodedNanos() - nextNanos >= 0;
        boolean isWhole = sighting.first().isPresent()
                && (sighting.last().isEmpty()
                        || sighting.last().get().number()
                                == sighting.first().get().number());
        if (isDue && isWhole) {
            samples.add(new Sample(sighting.first().get().number(), picture.toArray()));
            nextNanos += everyNanos;
        }
    }

    public synchronized List<Sample> taken() {
        return List.copyOf(samples);
    }
}
