package dev.oriel.benchmarks.compare.live;

import dev.oriel.benchmarks.compare.measure.EncodingBytes;
import dev.oriel.benchmarks.compare.measure.Sighting;
import dev.oriel.benchmarks.marker.Marker;
import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.UpdateSeen;
import dev.oriel.viewer.ViewerListener;
import dev.oriel.viewer.ViewerOptions;
import dev.oriel.viewer.picture.RgbImage;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * A viewer on a thread of its own that writes down each update: its size and the markers that stand in the picture after it.
 * All methods may be called by any thread; those that wait are bounded.
 */
public final class WatchingViewer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WatchingViewer.class.getName());
    private static final long JOIN_MILLIS = 5000;

    private final String name;
    private final ViewerOptions options;
    private final MarkerPlaces places;
    private final PictureSamples samples;
    private final Thread thread;

    private final List<Sighting> sightings = new ArrayList<>();
    private final List<EncodingBytes> encodings = new ArrayList<>();
    private Optional<RfbViewer> viewer = Optional.empty();
    private Optional<RgbImage> picture = Optional.empty();
    private Optional<String> ending = Optional.empty();
    private Optional<int[]> truth = Optional.empty();
    private OptionalLong exactNanos = OptionalLong.empty();
    private boolean closed;

    /**
     * Not connected yet.
     *
     * @param places where markers are looked for, if the options say that the viewer decodes
     * @param samples takes copies of the picture now and then
     */
    public WatchingViewer(String name, ViewerOptions options, MarkerPlaces places, PictureSamples samples) {
        this.name = name;
        this.options = options;
        this.places = places;
        this.samples = samples;
        thread = new Thread(this::watch, name);
        thread.setDaemon(true);
    }

    /** Connects and begins to watch, on the viewer's own thread. */
    public void start() {
        thread.start();
    }

    private void watch() {
        ViewerListener listener = this::updated;
        try (RfbViewer connected = RfbViewer.connect(options, listener)) {
            if (keep(connected)) {
                connected.readToEnd();
                end("the server closed the connection");
            }
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.DEBUG, name, failed);
            end(failed.toString());
        }
    }

    private synchronized boolean keep(RfbViewer connected) {
        viewer = Optional.of(connected);
        return !closed;
    }

    private synchronized void end(String how) {
        ending = Optional.of(how);
        notifyAll();
    }

    /** On the viewer's thread. */
    private synchronized void updated(RfbViewer connected, UpdateSeen update) {
        RgbImage now = connected.picture();
        picture = Optional.of(now);
        Sighting sighting = (options.decodes() ? places : MarkerPlaces.NONE).look(now, update);
        sightings.add(sighting);
        encodings.add(EncodingBytes.of(update.decodedNanos(), connected.counts().all()));
        samples.offer(now, sighting);
        lookWhetherExact(update.decodedNanos());
        notifyAll();
    }

    private void lookWhetherExact(long nanos) {
        if (exactNanos.isEmpty()
                && truth.isPresent()
                && picture.isPresent()
                && Arrays.equals(picture.get().pixels(), truth.get())) {
            exactNanos = OptionalLong.of(nanos);
        }
    }

    /** Waits until this viewer has seen as many updates. */
    public void awaitUpdates(int count, Duration most) throws RunFailure {
        if (!await(() -> sightings.size() >= count, most)) {
            throw new RunFailure(name + " saw " + sightingsSoFar().size() + " updates within " + most.toMillis() + " ms"
                    + ending.map(how -> "; " + how).orElse(""));
        }
    }

    /** Waits until a marker with another number than this stands in the picture, and answers when it was decoded. */
    public OptionalLong awaitOtherNumber(int number, Duration most) {
        int[] from = new int[1];
        synchronized (this) {
            from[0] = Math.max(0, sightings.size() - 1);
        }
        boolean came = await(() -> otherNumber(number, from[0]).isPresent(), most);
        return came ? otherNumber(number, from[0]) : OptionalLong.empty();
    }

    private synchronized OptionalLong otherNumber(int number, int from) {
        return sightings.subList(from, sightings.size()).stream()
                .filter(sighting ->
                        sighting.first().isPresent() && sighting.first().get().number() != number)
                .mapToLong(Sighting::decodedNanos)
                .findFirst();
    }

    /** The number in the first marker now, if it can be read. */
    public synchronized Optional<Integer> number() {
        return sightings.isEmpty()
                ? Optional.empty()
                : sightings.get(sightings.size() - 1).first().map(Marker::number);
    }

    private synchronized boolean await(BooleanSupplier condition, Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
                if (leftMillis <= 0 || ending.isPresent()) {
                    return false;
                }
                wait(leftMillis);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Presses and releases a key. */
    public void press(int keysym) throws IOException {
        RfbViewer connected = connected();
        connected.key(keysym, true);
        connected.key(keysym, false);
    }

    private synchronized RfbViewer connected() throws IOException {
        return viewer.orElseThrow(() -> new IOException(name + " is not connected"));
    }

    /** Waits until the picture equals this one, and answers when it did. */
    public OptionalLong awaitExact(int[] pixels, Duration most) {
        synchronized (this) {
            truth = Optional.of(pixels);
            long newest = sightings.isEmpty()
                    ? System.nanoTime()
                    : sightings.get(sightings.size() - 1).decodedNanos();
            lookWhetherExact(newest);
        }
        await(() -> exactNanos.isPresent(), most);
        synchronized (this) {
            return exactNanos;
        }
    }

    /** All pixels as they are shown now, row by row; a copy. */
    public synchronized int[] pixels() {
        return picture.map(RgbImage::toArray).orElse(new int[0]);
    }

    /** Everything seen so far, oldest first; a copy. */
    public synchronized List<Sighting> sightingsSoFar() {
        return List.copyOf(sightings);
    }

    /** Bytes by encoding at the end of each update so far, oldest first; a copy. */
    public synchronized List<EncodingBytes> encodingsSoFar() {
        return List.copyOf(encodings);
    }

    /** Why this viewer watches no more, if so. */
    public synchronized Optional<String> ending() {
        return closed ? Optional.empty() : ending;
    }

    @Override
    public void close() {
        Optional<RfbViewer> connected;
        synchronized (this) {
            closed = true;
            connected = viewer;
        }
        try {
            if (connected.isPresent()) {
                connected.get().close();
            }
            thread.join(JOIN_MILLIS);
        } catch (IOException alreadyGone) {
            LOG.log(Level.DEBUG, name, alreadyGone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
